//! The files of one scenario folder, by name, as written.
//!
//! One list makes the fields, the names that are read and what reads them. It knows nothing of other folders.

use crate::scenario::file::{
    DistrictsFile, EntriesFile, EventsFile, LessonFile, OrdersFile, PeopleFile, PlacesFile, ReadingsFile,
    ReckoningFile, RecordFile, RemoveFile, RoutesFile, ScenarioFile, SponsorsFile, UnitsFile,
};
use crate::scenario::histories::HistoriesFile;
use crate::scenario::reader::Reader;
use crate::scenario::rules::file::RulesFile;
use crate::scenario::sets::SetsFile;
use crate::scenario::text::Text;

macro_rules! files {
    ($($name:ident: $file:ty,)*) => {
        /// The files of one folder, as written.
        #[derive(Debug, Default)]
        pub(in crate::scenario) struct Layer {
            $(#[doc = concat!("`", stringify!($name), ".ron`.")] pub $name: $file,)*
        }

        /// Data files a scenario may have.
        pub const DATA_FILES: &[&str] = &[$(concat!(stringify!($name), ".ron"),)*];

        impl Layer {
            /// Parses a text of the folder, when it is a data file.
            pub fn read(&mut self, text: &Text, reader: &mut Reader) {
                let name = text.name.rsplit(['/', '\\']).next().unwrap_or_default();
                match name.strip_suffix(".ron") {
                    $(Some(stringify!($name)) => self.$name = reader.file(text),)*
                    _ => {}
                }
            }
        }

        /// Whether a data file is read quickly as ron reads it.
        #[cfg(test)]
        #[track_caller]
        fn same_as_by_ron(text: &Text) {
            let name = text.name.rsplit(['/', '\\']).next().unwrap_or_default();
            match name.strip_suffix(".ron") {
                $(Some(stringify!($name)) => tests::same::<$file>(text),)*
                _ => assert!(name.ends_with(".ftl"), "{name} is not compared"),
            }
        }
    };
}

files! {
    scenario: ScenarioFile,
    rules: RulesFile,
    record: RecordFile,
    reckoning: ReckoningFile,
    places: PlacesFile,
    routes: RoutesFile,
    districts: DistrictsFile,
    sponsors: SponsorsFile,
    units: UnitsFile,
    people: PeopleFile,
    entries: EntriesFile,
    events: EventsFile,
    orders: OrdersFile,
    sets: Option<SetsFile>,
    histories: Option<HistoriesFile>,
    readings: ReadingsFile,
    lesson: Option<LessonFile>,
    remove: RemoveFile,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::folder::{Folder, embedded, lessons};
    use crate::scenario::quick;
    use crate::scenario::spot::options;
    use serde::de::DeserializeOwned;
    use std::fmt::Debug;

    #[track_caller]
    pub fn same<T: DeserializeOwned + Debug>(text: &Text) {
        let quickly: T =
            quick::read(&text.text).unwrap_or_else(|| panic!("{} is not read quickly", text.name));
        let by_ron: T = options().from_str(&text.text).expect("a shipped file is right");
        assert_eq!(format!("{quickly:?}"), format!("{by_ron:?}"), "{}", text.name);
    }

    #[test]
    fn every_shipped_file_is_read_quickly_as_ron_reads_it() {
        let shipped = embedded().chain(lessons()).chain(["theatre"]).filter_map(Folder::shipped);
        let folders = shipped.flat_map(|folder| folder.worlds().into_iter().chain([folder]));
        for text in folders.flat_map(|folder| folder.texts().0) {
            same_as_by_ron(&text);
        }
    }
}
