// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.tickets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a table as a workbook with one sheet (Office Open XML). The same rows give the same bytes.
 */
final class Workbook {

  /** Media type of the file. */
  static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String MAIN =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  private static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

  /** A zip entry has a time; this one, so that the bytes do not depend on a clock. */
  private static final LocalDateTime WRITTEN = LocalDateTime.of(2020, 1, 1, 0, 0);

  private static final Pattern CODED = Pattern.compile("_(?=x[0-9a-fA-F]{4}_)");

  private Workbook() {}

  /** Returns the file. */
  static byte[] of(String sheet, List<List<String>> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, "[Content_Types].xml", types());
      put(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
      put(zip, "xl/workbook.xml", workbook(sheet));
      put(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
      put(zip, "xl/worksheets/sheet1.xml", sheet(rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(WRITTEN);
    zip.putNextEntry(entry);
    zip.write((XML + text).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String types() {
    return "<Types xmlns=\""
        + PACKAGE
        + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
        + MAIN
        + "\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
        + SHEET
        + "\"/></Types>";
  }

  private static String relation(String type, String target) {
    return "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\"><Relationship Id=\"rId1\" Type=\""
        + OFFICE
        + "relationships/"
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private static String workbook(String sheet) {
    return "<workbook xmlns=\""
        + SHEETS
        + "\" xmlns:r=\""
        + OFFICE
        + "relationships\"><sheets><sheet name=\""
        + escaped(sheet)
        + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
  }

  private static String sheet(List<List<String>> rows) {
    StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + SHEETS + "\"><sheetData>");
    for (List<String> row : rows) {
      xml.append("<row>");
      for (String cell : row) {
        xml.append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">")
            .append(escaped(cell))
            .append("</t></is></c>");
      }
      xml.append("</row>");
    }
    return xml.append("</sheetData></worksheet>").toString();
  }

  /**
   * XML has no place for most control characters; they are left out. Workbooks read {@code _xHHHH_}
   * as one character, so that a text that holds such a thing needs it for the first underscore.
   */
  private static String escaped(String text) {
    String plain = CODED.matcher(text).replaceAll("_x005F_");
    StringBuilder out = new StringBuilder(plain.length());
    plain
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> {
                  boolean control = c < ' ' && c != '\n' && c != '\t';
                  boolean lone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
                  if (!control && !lone && c != 0xFFFE && c != 0xFFFF) {
                    out.appendCodePoint(c);
                  }
                }
              }
            });
    return out.toString();
  }
}
