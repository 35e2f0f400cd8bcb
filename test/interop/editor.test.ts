import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../support.ts'
import { hasTool, TOOLS } from './tools.ts'

/** The YAML extension of VS Code is a shell around this server; other editors start it themselves. */
const SERVER = join(TOOLS, 'yaml-language-server/bin/yaml-language-server')

/** As loose as the protocol: the tests say what they expect of it. */
interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: Loose
  readonly result?: Loose
}
// biome-ignore lint/suspicious/noExplicitAny: what another program says is checked by the tests
type Loose = any

/** As much of a client of the Language Server Protocol as asking needs. */
class Client {
  readonly notes: Message[] = []
  private readonly server: ChildProcess
  private readonly waiting = new Map<number, (message: Message) => void>()
  private read = Buffer.alloc(0)
  private asked = 0

  constructor() {
    this.server = spawn(process.execPath, [SERVER, '--stdio'])
    this.server.stdout?.on('data', (data: Buffer) => this.receive(data))
  }

  ask(method: string, params: object): Promise<Loose> {
    const id = ++this.asked
    this.send({ id, method, params })
    return new Promise(resolve => this.waiting.set(id, ({ result }) => resolve(result)))
  }

  send(message: Message): void {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message })
    this.server.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  }

  /** Waits for a notification of a kind. */
  async note(method: string): Promise<Message> {
    for (;;) {
      const found = this.notes.find(each => each.method === method)
      if (found) return found
      await new Promise(resolve => setTimeout(resolve, 20))
    }
  }

  end(): void {
    this.server.kill()
  }

  private receive(data: Buffer): void {
    this.read = Buffer.concat([this.read, data])
    for (;;) {
      const head = this.read.indexOf('\r\n\r\n')
      if (head === -1) return
      const length = Number(/Content-Length: (\d+)/.exec(this.read.toString('utf8', 0, head))?.[1])
      if (this.read.length < head + 4 + length) return
      const message = JSON.parse(this.read.toString('utf8', head + 4, head + 4 + length))
      this.read = this.read.subarray(head + 4 + length)
      if (message.method === undefined) this.waiting.get(message.id)?.(message)
      else if (message.id === undefined) this.notes.push(message)
      // The server asks for the editor's settings: it has none of its own.
      else this.send({ id: message.id, result: message.params?.items?.map(() => null) ?? null })
    }
  }
}

describe.runIf(hasTool('yaml-language-server'))('in an editor', () => {
  test('the schema completes keys, explains them, and finds unknown ones', async () => {
    const client = new Client()
    const schema = pathToFileURL(join(ROOT, 'data/schema/organisation.json'))
    const uri = 'file:///presse/organisations/dole.yaml'
    const text = `# yaml-language-server: $schema=${schema}\nname: Ville de Dole\ncountri: FR\nphone: 0671506588\ncontacts:\n  - name: Laure Hubidos\n    `
    await client.ask('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { textDocument: { hover: { contentFormat: ['markdown'] } } },
    })
    client.send({ method: 'initialized', params: {} })
    client.send({
      method: 'workspace/didChangeConfiguration',
      params: { settings: { yaml: { hover: true, completion: true, validate: true } } },
    })
    client.send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'yaml', version: 1, text } },
    })
    const problems = (await client.note('textDocument/publishDiagnostics')).params.diagnostics
    expect(problems.map((each: Loose) => each.message)).toEqual([
      expect.stringContaining('countri'),
    ])
    const textDocument = { uri }
    const { items } = await client.ask('textDocument/completion', {
      textDocument,
      position: { line: 6, character: 4 },
    })
    expect(items.map((each: Loose) => each.label)).toEqual(
      expect.arrayContaining(['email', 'phone', 'title', 'verified', 'informed', 'source']),
    )
    const hover = await client.ask('textDocument/hover', {
      textDocument,
      position: { line: 3, character: 1 },
    })
    expect(hover.contents.value).toContain('#### Phone')
    expect(hover.contents.value).toContain('in any notation')
    client.end()
  })
})
