//! Tables as Parquet: plain columns without gaps, whole numbers unsigned, days as days.

use crate::base::date::Date;
use crate::cli::table::{Cell, Kind, Read, Table};
use crate::run::guard::guarded;
use parquet::basic::{LogicalType, Repetition, Type as Physical};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DoubleType, Int32Type, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::record::{Field, Row};
use parquet::schema::types::{Type, TypePtr};
use std::sync::Arc;

/// Rows that are written together.
const GROUP: usize = 50_000;

/// The bytes of a file with a table.
pub fn bytes(table: &Table) -> Result<Vec<u8>, String> {
    written(table).map_err(|error| error.to_string())
}

/// A table from the bytes of a file. What does not hold of them is told, in whatever way the library notices.
pub fn read(bytes: Vec<u8>) -> Result<Read, String> {
    let read =
        guarded(|| cells(bytes)).map_err(|panic| format!("it is not read as Parquet: {}", panic.message))?;
    read.map_err(|error| format!("it is not read as Parquet: {error}"))
}

fn written(table: &Table) -> Result<Vec<u8>, ParquetError> {
    let fields = table.columns.iter().map(field).collect::<Result<Vec<TypePtr>, _>>()?;
    let schema = Arc::new(Type::group_type_builder("table").with_fields(fields).build()?);
    let mut bytes = Vec::new();
    let mut file =
        SerializedFileWriter::new(&mut bytes, schema, Arc::new(WriterProperties::builder().build()))?;
    for rows in table.rows.chunks(GROUP) {
        let (mut group, mut columns) = (file.next_row_group()?, table.columns.iter().enumerate());
        while let (Some(mut column), Some((at, (_, kind)))) = (group.next_column()?, columns.next()) {
            fill(&mut column, *kind, &rows.iter().map(|row| &row[at]).collect::<Vec<_>>())?;
            column.close()?;
        }
        group.close()?;
    }
    file.close()?;
    Ok(bytes)
}

fn field((name, kind): &(String, Kind)) -> Result<TypePtr, ParquetError> {
    let (physical, logical) = match kind {
        Kind::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
        Kind::Whole => (Physical::INT64, Some(LogicalType::integer(64, false))),
        Kind::Number => (Physical::DOUBLE, None),
        Kind::Truth => (Physical::BOOLEAN, None),
        Kind::Day => (Physical::INT32, Some(LogicalType::Date)),
    };
    let field = Type::primitive_type_builder(name, physical).with_repetition(Repetition::REQUIRED);
    field.with_logical_type(logical).build().map(Arc::new)
}

/// Writes the cells of a column, which are all of its kind.
fn fill(column: &mut SerializedColumnWriter<'_>, kind: Kind, cells: &[&Cell]) -> Result<(), ParquetError> {
    macro_rules! all {
        ($of:ty, $cell:ident($value:ident) => $as:expr) => {{
            let values: Vec<_> = cells
                .iter()
                .filter_map(|cell| if let Cell::$cell($value) = cell { Some($as) } else { None })
                .collect();
            column.typed::<$of>().write_batch(&values, None, None)?
        }};
    }
    let written = match kind {
        Kind::Text => all!(ByteArrayType, Text(text) => ByteArray::from(text.as_str())),
        // The same bits; the column says that they have no sign.
        Kind::Whole => all!(Int64Type, Whole(number) => number.cast_signed()),
        Kind::Number => all!(DoubleType, Number(number) => *number),
        Kind::Truth => all!(BoolType, Truth(truth) => *truth),
        Kind::Day => all!(Int32Type, Day(day) => day.days_since_1970()),
    };
    match written == cells.len() {
        true => Ok(()),
        false => Err(ParquetError::General("a cell is not of the kind of its column".to_owned())),
    }
}

fn cells(bytes: Vec<u8>) -> Result<Read, ParquetError> {
    let file = SerializedFileReader::new(::bytes::Bytes::from(bytes))?;
    let schema = file.metadata().file_metadata().schema_descr();
    let names = schema.columns().iter().map(|column| column.name().to_owned()).collect();
    let row = |row: Result<Row, ParquetError>| row?.get_column_iter().map(|(_, field)| cell(field)).collect();
    let rows = file.get_row_iter(None)?.map(row).collect::<Result<_, ParquetError>>()?;
    Ok(Read { names, rows })
}

/// A cell as CSV has it.
fn cell(field: &Field) -> Result<String, ParquetError> {
    let day = |days: i32| Date::of_days_since_1970(days).map(Cell::Day);
    let cell = match field {
        Field::Str(text) => Some(Cell::Text(text.clone())),
        Field::ULong(number) => Some(Cell::Whole(*number)),
        Field::Double(number) => Some(Cell::Number(*number)),
        Field::Bool(truth) => Some(Cell::Truth(*truth)),
        Field::Date(days) => day(*days),
        _ => None,
    };
    let failed = || ParquetError::General(format!("a cell is `{field}`, which no table of ours has"));
    cell.map(|cell| cell.to_string()).ok_or_else(failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        let kinds = [Kind::Text, Kind::Whole, Kind::Number, Kind::Truth, Kind::Day];
        let columns = kinds.iter().map(|kind| (format!("{kind:?} of it"), *kind)).collect();
        let day = |text| Date::parse(text).expect("a day");
        let row = |text: &str, whole, number, truth, date| {
            vec![
                Cell::Text(text.into()),
                Cell::Whole(whole),
                Cell::Number(number),
                Cell::Truth(truth),
                Cell::Day(date),
            ]
        };
        let rows = vec![
            row("Қ, \"x\"", u64::MAX, 0.1 + 0.2, true, day("1918-08-12")),
            row("", 0, -0.0, false, day("1900-01-01")),
        ];
        Table { columns, rows }
    }

    #[test]
    fn what_is_written_is_read_as_csv_has_it() {
        let read = read(bytes(&table()).expect("it is written")).expect("it is read");
        assert_eq!(read.names[1], "Whole of it");
        assert_eq!(
            read.rows[0],
            ["Қ, \"x\"", "18446744073709551615", "0.30000000000000004", "true", "1918-08-12"]
        );
        assert_eq!(read.rows[1], ["", "0", "-0", "false", "1900-01-01"]);
    }

    #[test]
    fn a_broken_file_is_told_and_ends_nothing() {
        let whole = bytes(&table()).expect("it is written");
        for at in 0..whole.len() {
            let mut broken = whole.clone();
            broken[at] ^= 0x5a;
            let _ = read(broken);
            assert!(read(whole[..at].to_vec()).is_err(), "cut at {at}");
        }
        assert!(read(b"seed,S035\n1,300\n".to_vec()).is_err());
    }
}
