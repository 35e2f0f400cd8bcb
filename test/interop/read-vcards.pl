# Reads vCards from stdin with Text::vCard and prints what it makes of them as JSON.
use strict;
use warnings;
use JSON::PP;
use Encode qw(decode);
use Text::vCard::Addressbook;

binmode STDIN;
my $text = do { local $/; <STDIN> };
my $book = Text::vCard::Addressbook->new({ source_text => decode('UTF-8', $text) });
my @cards;
for my $card ($book->vcards) {
  my $name = ($card->get('N') || [])->[0];
  my $org = ($card->get('ORG') || [])->[0];
  push @cards, {
    fn => scalar $card->fullname,
    title => scalar $card->title,
    note => scalar $card->note,
    uid => scalar $card->uid,
    family => $name && $name->family,
    given => $name && $name->given,
    org => $org && $org->name,
    email => [map { $_->value } @{ $card->get('EMAIL') || [] }],
    tel => [map { $_->value } @{ $card->get('TEL') || [] }],
  };
}
print JSON::PP->new->utf8->canonical->encode(\@cards);
