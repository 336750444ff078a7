package fr.beffroi.compliance.datastore.folder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of each format, as small as their programs would read them. */
public final class Made {
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String OFFICE =
      " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"";

  private Made() {}

  public static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static byte[] zipOf(String name, byte[] content) {
    return zip(Map.of(name, content));
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] docx(String... paragraphs) {
    StringBuilder body = new StringBuilder();
    for (String paragraph : paragraphs) {
      body.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
    }
    return docxOf(
        XML
            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:body>"
            + body
            + "</w:body></w:document>");
  }

  public static byte[] docxOf(String document) {
    return zipOf("word/document.xml", bytes(document));
  }

  public static byte[] odt(String... paragraphs) {
    StringBuilder body = new StringBuilder();
    for (String paragraph : paragraphs) {
      body.append("<text:p>").append(paragraph).append("</text:p>");
    }
    return zipOf(
        "content.xml",
        bytes(
            XML
                + "<office:document-content"
                + OFFICE
                + "><office:body><office:text>"
                + body
                + "</office:text></office:body></office:document-content>"));
  }

  /** Sheets by name; of each, rows of XML cells. */
  public static byte[] ods(Map<String, List<String>> sheets) {
    StringBuilder body = new StringBuilder();
    sheets.forEach(
        (name, rows) -> {
          body.append("<table:table table:name=\"").append(name).append("\">");
          rows.forEach(
              row -> body.append("<table:table-row>").append(row).append("</table:table-row>"));
          body.append("</table:table>");
        });
    return zipOf(
        "content.xml",
        bytes(
            XML
                + "<office:document-content"
                + OFFICE
                + "><office:body><office:spreadsheet>"
                + body
                + "</office:spreadsheet></office:body></office:document-content>"));
  }

  public static String odsText(String text) {
    return "<table:table-cell office:value-type=\"string\"><text:p>"
        + text
        + "</text:p></table:table-cell>";
  }

  public static String odsDate(String day) {
    return "<table:table-cell office:value-type=\"date\" office:date-value=\""
        + day
        + "\"><text:p>affichée autrement</text:p></table:table-cell>";
  }

  /** Sheets by name; of each, rows of XML cells. Style 1 is a date, strings are shared. */
  public static byte[] xlsx(List<String> strings, Map<String, List<String>> sheets) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    StringBuilder names = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    List<String> bodies = new ArrayList<>();
    sheets.forEach(
        (name, rows) -> {
          int id = bodies.size() + 1;
          names.append(
              "<sheet name=\"" + name + "\" sheetId=\"" + id + "\" r:id=\"r" + id + "\"/>");
          relations.append(
              "<Relationship Id=\"r" + id + "\" Target=\"worksheets/sheet" + id + ".xml\"/>");
          bodies.add("<row>" + String.join("</row><row>", rows) + "</row>");
        });
    // As Excel does: the sheets stand before their strings.
    for (int i = 0; i < bodies.size(); i++) {
      parts.put(
          "xl/worksheets/sheet" + (i + 1) + ".xml",
          bytes(XML + "<worksheet><sheetData>" + bodies.get(i) + "</sheetData></worksheet>"));
    }
    parts.put(
        "xl/workbook.xml",
        bytes(XML + "<workbook xmlns:r=\"urn:r\"><sheets>" + names + "</sheets></workbook>"));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        bytes(XML + "<Relationships>" + relations + "</Relationships>"));
    parts.put(
        "xl/styles.xml",
        bytes(
            XML
                + "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
                + "</styleSheet>"));
    parts.put(
        "xl/sharedStrings.xml",
        bytes(XML + "<sst><si><t>" + String.join("</t></si><si><t>", strings) + "</t></si></sst>"));
    return zip(parts);
  }

  public static String xlsxShared(int place) {
    return "<c t=\"s\"><v>" + place + "</v></c>";
  }

  public static String xlsxDate(String serial) {
    return "<c s=\"1\"><v>" + serial + "</v></c>";
  }

  public static String xlsxNumber(String number) {
    return "<c><v>" + number + "</v></c>";
  }

  /** A PDF of so many pages, each with its lines; without one, pages without text. */
  public static byte[] pdf(List<List<String>> pages) {
    PdfDraft draft = new PdfDraft();
    List<Integer> kids = new ArrayList<>();
    int font =
        draft.add(
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica"
                + " /Encoding /WinAnsiEncoding >>");
    int tree = draft.reserve();
    for (List<String> lines : pages) {
      StringBuilder content = new StringBuilder("BT /F1 11 Tf 14 TL 50 800 Td\n");
      for (String line : lines) {
        String escaped = line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
        content.append('(').append(escaped).append(") Tj T*\n");
      }
      int stream = draft.addStream(content.append("ET").toString());
      kids.add(
          draft.add(
              "<< /Type /Page /Parent "
                  + tree
                  + " 0 R /MediaBox [0 0 595 842] /Resources << /Font"
                  + " << /F1 "
                  + font
                  + " 0 R >> >> /Contents "
                  + stream
                  + " 0 R >>"));
    }
    StringBuilder list = new StringBuilder();
    kids.forEach(kid -> list.append(kid).append(" 0 R "));
    draft.set(tree, "<< /Type /Pages /Kids [" + list + "] /Count " + kids.size() + " >>");
    return draft.bytes(draft.add("<< /Type /Catalog /Pages " + tree + " 0 R >>"));
  }

  public static byte[] pdf(String... lines) {
    return pdf(List.of(List.of(lines)));
  }
}
