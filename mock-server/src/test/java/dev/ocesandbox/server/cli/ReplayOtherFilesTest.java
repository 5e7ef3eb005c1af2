// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code replay} of what is neither a history nor a recording: one line, exit code 2. */
class ReplayOtherFilesTest {

  @TempDir Path folder;

  private static void assertRefused(Path file, String reason) {
    MainTest.Printed printed = MainTest.printed("replay", file.toString());

    assertThat(printed.code()).isEqualTo(2);
    assertThat(printed.out()).isEmpty();
    assertThat(printed.err().trim()).contains(reason).doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'format': 2, 'name': 'mine', 'accounts': []} | :1: is a scenario file, not a history",
        "{'name': 'mine', 'accounts': [{'name': 'acme'}]} | :1: is a scenario file",
        "{'currency': 'CNY', 'products': []} | :1: is a price book",
        "{'consumer': {'name': 'a'}, 'provider': {}, 'interactions': []} | :1: is a pact",
        "{'consumer': {'name': 'a'}, 'messages': [], 'metadata': {}} | :1: is a pact",
        "{'log': {'version': '1.2', 'entries': []}} | :1: is a HAR file",
        "{'format': 'oce-sandbox-coverage'} | :1: is a coverage report",
        "{'format': 'oce-sandbox-histories'} | :1: format: must be oce-sandbox-history or",
        "{'format': ['oce-sandbox-history']} | :1: format: must be oce-sandbox-history or",
        "{'log': 'text'} | :1: format: is missing",
        "{} | :1: format: is missing",
        "[] | :1: must be a JSON object",
        "not json | :1: "
      })
  void the_message_says_what_it_is(String text, String reason) throws IOException {
    assertRefused(
        Files.writeString(folder.resolve("other.json"), text.replace('\'', '"')),
        "other.json" + reason);
  }

  @Test
  void an_empty_file_is_named() throws IOException {
    assertRefused(Files.createFile(folder.resolve("empty.json")), "empty.json:1: must be a JSON");
  }
}
