//! What an entity has to do with a meeting, in words.

use crate::archive::MeetingIx;
use crate::site::index::appearance::Role;
use crate::site::part::account;
use crate::site::part::pages::Pages;
use crate::words::Word;

/// Roles in words. Being named goes without saying for who took part.
pub(in crate::site) fn roles_in_words(
    pages: &Pages,
    meeting: MeetingIx,
    roles: &[Role],
) -> Vec<String> {
    let accounts = pages.archive.meeting(meeting).readouts.len();
    let say = pages.words();
    let mut words: Vec<String> = Vec::new();
    let mut topic_of = Vec::new();
    let mut named = 0;
    for role in roles {
        match role {
            Role::Party => words.push(say.text(Word::RoleParty).to_owned()),
            Role::Participant => words.push(say.text(Word::RoleParticipant).to_owned()),
            Role::Place => words.push(say.text(Word::RolePlace).to_owned()),
            Role::Occasion => words.push(say.text(Word::RoleOccasion).to_owned()),
            Role::Topic(account) => topic_of.push(*account),
            Role::Issuer(_) => words.push(say.text(Word::RoleIssuer).to_owned()),
            Role::Named(_, times) => named += times,
        }
    }
    match topic_of[..] {
        [] => {}
        [one] => words.push(say.say(
            Word::RoleIn,
            &[(&account::account_in_text(pages, one)).into()],
        )),
        ref all if all.len() == accounts => words.push(say.text(Word::RoleInEvery).to_owned()),
        ref some => words.push(say.say(Word::RoleInSome, &[some.len().into(), accounts.into()])),
    }
    if words.is_empty() && named > 0 {
        words.push(say.count(Word::RoleNamed, named));
    }
    words
}
