//! How deep the brackets of a Fluent text stand in one another, told before it is parsed.
//!
//! The parser calls itself for every bracket, so that a text of a mod could end the program. The scan goes the parser's
//! way from every line that may begin a message: after a fault, the parser goes on at one of them.

/// Brackets that may stand in one another; the texts of the program need five.
pub const DEEPEST: usize = 64;
/// How often the scan may go over a text whose brackets stay open, before it is refused as well.
const MOST_ROUNDS: usize = 32;

/// What the parser would be reading.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// `{ … }`
    Braces,
    /// The variants after an arrow: text.
    Variants,
    /// `( … )` of a call.
    Call,
}

/// The byte of a bracket that stands too deep, or that too many others are left open before.
#[must_use]
pub fn too_deep(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut left = bytes.len().saturating_mul(MOST_ROUNDS).saturating_add(DEEPEST);
    let begins = |at: &usize| begins_message(bytes, *at);
    (0..bytes.len()).filter(begins).find_map(|start| from(bytes, start, &mut left))
}

/// Whether a message, a term or a comment may begin here.
fn begins_message(bytes: &[u8], at: usize) -> bool {
    let first = at == 0 || bytes[at - 1] == b'\n';
    first && (bytes[at].is_ascii_alphabetic() || matches!(bytes[at], b'-' | b'#'))
}

/// The same for what the parser reads when it begins at `start` and meets no fault.
fn from(bytes: &[u8], start: usize, left: &mut usize) -> Option<usize> {
    let (mut open, mut at) = (Vec::new(), start);
    while let Some(&byte) = bytes.get(at) {
        if open.is_empty() && (bytes[start] == b'#' || at > start && begins_message(bytes, at)) {
            return None;
        }
        let length = match (open.last(), byte) {
            (Some(Inside::Braces | Inside::Call), b'"') => quoted(&bytes[at..]),
            (Some(Inside::Braces), b'-') if bytes.get(at + 1) == Some(&b'>') => {
                open.pop();
                open.push(Inside::Variants);
                2
            }
            _ => {
                step(&mut open, byte);
                1
            }
        };
        if open.len() > DEEPEST || *left < length {
            return Some(at);
        }
        *left -= length;
        at += length;
    }
    None
}

/// Opens or closes a bracket. One that closes another is a fault of the text, which the parser names.
fn step(open: &mut Vec<Inside>, byte: u8) {
    match (open.last(), byte) {
        (None | Some(Inside::Braces | Inside::Variants | Inside::Call), b'{') => open.push(Inside::Braces),
        (Some(Inside::Braces | Inside::Call), b'(') => open.push(Inside::Call),
        (Some(Inside::Braces | Inside::Variants), b'}') | (Some(Inside::Call), b')') => drop(open.pop()),
        _ => {}
    }
}

/// The length of a quoted text, which ends on its line.
fn quoted(bytes: &[u8]) -> usize {
    let mut at = 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\n' => return at,
            b'\\' if bytes.get(at + 1) != Some(&b'\n') => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[track_caller]
    fn fine(text: &str) {
        assert_eq!(too_deep(text), None, "{}", &text[..text.len().min(60)]);
    }

    #[track_caller]
    fn refused(text: &str) {
        assert!(too_deep(text).is_some(), "{}", &text[..text.len().min(60)]);
    }

    #[test]
    fn the_texts_of_the_program_stand_far_from_the_limit() {
        for language in Language::ALL {
            language.own_words().into_iter().for_each(fine);
        }
    }

    #[test]
    fn brackets_in_one_another_are_counted_and_those_in_texts_are_not() {
        let at = |open: &str, times: usize| format!("a = {}", open.repeat(times));
        fine(&at("{", DEEPEST));
        refused(&at("{", DEEPEST + 1));
        fine(&at("(", 1000));
        fine(&at("{ \"{\" }", 1000));
        fine(&at("{ \"\\\"{(\" }", 1000));
        fine(&format!("# {}\n## {}\n", "{".repeat(1000), "{".repeat(1000)));
        fine(&"a = { $n ->\n  [one] (((\" { $n }\n *[other] \")\n }\n".repeat(1000));
        refused(&format!("a = {{ {}", "A(".repeat(1000)));
        refused(&format!("a = {}", "{ $n ->\n *[other] ".repeat(1000)));
    }

    #[test]
    fn a_bracket_left_open_hides_no_other_and_blames_none() {
        fine(&"a = { $x\nb = \"\n".repeat(DEEPEST / 2));
        // The parser gives up in line 2 and begins anew in line 3, where the mark is none of quotation.
        refused(&format!("a = {{ A(\n =\nb = \" {}", "{".repeat(1000)));
        refused(&format!("a = {{\n{}", "A(\n".repeat(1000)));
    }

    #[test]
    fn what_it_lets_through_the_parser_reads_on_a_small_stack() {
        let pieces =
            ["{", "}", "(", ")", "\"", "\\", "\n", "a", " = ", "->", "*[x]", "A(", "$n", "#", "-b", " "];
        let mut dice = crate::base::dice::Seed(14).dice("brackets", 0, "test");
        let mut one = || {
            use rand::Rng;
            pieces[(dice.next_u64() % pieces.len() as u64) as usize]
        };
        let texts: Vec<String> =
            (0..3000).map(|_| "a = ".chars().chain((0..60).flat_map(|_| one().chars())).collect()).collect();
        let read = move || {
            texts
                .iter()
                .filter(|text| too_deep(text).is_none())
                .map(|text| drop(fluent_syntax::parser::parse(text.as_str())))
                .count()
        };
        let thread =
            std::thread::Builder::new().stack_size(1 << 20).spawn(read).expect("a thread can be started");
        assert!(thread.join().expect("nothing panics") > 2000);
    }
}
