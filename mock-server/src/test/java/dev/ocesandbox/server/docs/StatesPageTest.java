// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.control.DiagramControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The drawn states are those that the rooms run by. */
class StatesPageTest {

  @Test
  void the_page_is_what_the_data_says() throws IOException {
    String wanted = StatesPage.of(DiagramControl.diagrams());
    Path written = Path.of("target", "states.md");
    Files.writeString(written, wanted);

    assertThat(Files.readString(Snippet.ROOT.resolve("docs/guide/states.md")))
        .as("docs/guide/states.md; the right text stands in mock-server/%s", written)
        .isEqualTo(wanted);
  }
}
