// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ocesandbox.server.gateway.exchange.Answer;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Answers whose body is a file instead of JSON. Browsers save them, and never guess the type. */
final class AnswerFile {

  /** Media types of images by extension. */
  private static final Map<String, String> IMAGES =
      Map.of(
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "bmp", "image/bmp",
          "png", "image/png",
          "gif", "image/gif");

  private AnswerFile() {}

  static boolean isImage(Attachment one) {
    return IMAGES.containsKey(FileName.type(one.name()));
  }

  /** Returns an image for display. */
  static Answer image(Attachment one) {
    String type = IMAGES.getOrDefault(FileName.type(one.name()), "application/octet-stream");
    return answer(type, "inline; " + fileName(one.name()), out -> out.write(one.content()));
  }

  static Answer file(Attachment one) {
    return answer(
        "application/octet-stream",
        "attachment; " + fileName(one.name()),
        out -> out.write(one.content()));
  }

  /** Returns several files as an archive; equal names get numbers. */
  static Answer archive(List<Attachment> all) {
    return answer(
        "application/zip",
        "attachment; " + fileName("attachments.zip"),
        out -> writeArchive(all, out));
  }

  private static Answer answer(String type, String disposition, Answer.BodyWriter writer) {
    return Answer.streamed(writer)
        .with("Content-Type", type)
        .with("Content-Disposition", disposition)
        .with("X-Content-Type-Options", "nosniff");
  }

  private static void writeArchive(List<Attachment> all, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, UTF_8);
    Set<String> names = new HashSet<>();
    for (Attachment one : all) {
      ZipEntry entry = new ZipEntry(free(one.name(), names));
      entry.setTimeLocal(LocalDateTime.ofInstant(one.at(), BusinessTime.ZONE));
      zip.putNextEntry(entry);
      zip.write(one.content());
      zip.closeEntry();
    }
    zip.finish();
  }

  private static String free(String name, Set<String> taken) {
    String free = name;
    int dot = name.lastIndexOf('.');
    for (int i = 2; !taken.add(free); i++) {
      free = name.substring(0, dot) + " (" + i + ")" + name.substring(dot);
    }
    return free;
  }

  /** Returns the name of a file for Content-Disposition, for old clients also in ASCII. */
  private static String fileName(String name) {
    StringBuilder ascii = new StringBuilder();
    StringBuilder encoded = new StringBuilder();
    for (byte b : name.getBytes(UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = isPlain(c);
      if (plain) {
        encoded.append(c);
      } else {
        encoded.append('%').append("%02X".formatted((int) c));
      }
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      ascii.append(isPlain(c) || c == ' ' ? c : '_');
    }
    return "filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_';
  }
}
