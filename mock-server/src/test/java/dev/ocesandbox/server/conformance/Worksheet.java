// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The sheet of a workbook (Office Open XML), read by way of its relations as a spreadsheet does.
 *
 * @param name name of the sheet
 * @param rows cells by row, the head included
 */
record Worksheet(String name, List<List<String>> rows) {

  static Worksheet of(TestServer.Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    Map<String, Document> parts = parts(answer.raw().body());
    Document types = part(parts, "[Content_Types].xml");
    String main = target(part(parts, "_rels/.rels"), "officeDocument");
    assertThat(overrides(types)).containsKey("/" + main);
    Element sheet = elements(part(parts, main), "sheet").get(0);
    String file = "xl/" + target(part(parts, "xl/_rels/workbook.xml.rels"), "worksheet");
    assertThat(overrides(types)).containsKey("/" + file);
    return new Worksheet(sheet.getAttribute("name"), rows(part(parts, file)));
  }

  /** The cells of a column below the head. */
  List<String> column(int number) {
    return rows.stream().skip(1).map(row -> row.get(number)).toList();
  }

  private static List<List<String>> rows(Document sheet) {
    List<List<String>> rows = new ArrayList<>();
    for (Element row : elements(sheet, "row")) {
      List<String> cells = new ArrayList<>();
      NodeList children = row.getElementsByTagName("c");
      for (int i = 0; i < children.getLength(); i++) {
        Element cell = (Element) children.item(i);
        assertThat(cell.getAttribute("t")).as("only text, no formula").isEqualTo("inlineStr");
        assertThat(cell.getElementsByTagName("f").getLength()).isZero();
        cells.add(cell.getTextContent());
      }
      rows.add(cells);
    }
    return rows;
  }

  private static Map<String, String> overrides(Document types) {
    Map<String, String> overrides = new TreeMap<>();
    for (Element one : elements(types, "Override")) {
      overrides.put(one.getAttribute("PartName"), one.getAttribute("ContentType"));
    }
    return overrides;
  }

  private static String target(Document relations, String type) {
    return elements(relations, "Relationship").stream()
        .filter(one -> one.getAttribute("Type").endsWith("/" + type))
        .map(one -> one.getAttribute("Target"))
        .findFirst()
        .orElseThrow();
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static Document part(Map<String, Document> parts, String name) {
    assertThat(parts).containsKey(name);
    return Objects.requireNonNull(parts.get(name));
  }

  private static Map<String, Document> parts(byte[] file) {
    Map<String, Document> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      DocumentBuilderFactory xml = DocumentBuilderFactory.newInstance();
      xml.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(
            entry.getName(),
            xml.newDocumentBuilder().parse(new ByteArrayInputStream(zip.readAllBytes())));
      }
      return parts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException | ParserConfigurationException e) {
      throw new AssertionError("no XML", e);
    }
  }
}
