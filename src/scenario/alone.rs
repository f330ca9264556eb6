//! One data file by itself: what is wrong with how it is written, whatever it is laid on.

use crate::scenario::layer::Layer;
use crate::scenario::problem::Problem;
use crate::scenario::reader::Reader;
use crate::scenario::text::{Text, Texts};

/// The faults for which a file of that name cannot be read as it stands, a hundred times sooner than with all that it is
/// laid on. What it says may be wrong nevertheless.
#[must_use]
pub fn faults(name: &str, text: &str) -> Vec<Problem> {
    let texts = Texts::new(vec![Text { name: name.to_owned(), text: text.to_owned() }]);
    let mut reader = Reader::new(&texts);
    texts.all().iter().for_each(|text| Layer::default().read(text, &mut reader));
    reader.problems
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_a_file_is_written_is_told_and_what_it_says_is_not() {
        let code = |text: &str| faults("events.ron", text).first().map(|fault| fault.code);
        assert_eq!(code("(events: [])"), None);
        assert_eq!(code("(events: [)"), Some("unclosed_bracket"));
        assert_eq!(code("(evnts: [])"), Some("unknown_field"));
        let nowhere = r#"(events: [(id: "a", on: "1918-04-01", place: "nowhere", claims: [])])"#;
        assert_eq!(code(nowhere), None);
    }
}
