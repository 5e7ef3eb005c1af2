// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.Seeds;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;

/** No secret that is planted anywhere in a request is shown, whatever form it has. */
class RedactionProperty {

  private static final int CASES = 400;

  @ParameterizedTest
  @Seeds({1, 2, 3, 4, 5})
  void in_json_no_secret_is_shown_and_it_stays_json(long seed) {
    PlantedSecrets planted = new PlantedSecrets(seed);
    for (int i = 0; i < CASES; i++) {
      String body = i % 5 == 0 ? "[" + planted.object(3) + "]" : planted.object(3);

      String shown = Redaction.body(body, "application/json");

      assertHidden(body, shown);
      assertThat(Json.read(shown)).as(shown).isNotNull();
    }
  }

  @ParameterizedTest
  @Seeds({1, 2, 3, 4, 5})
  void in_json_that_is_cut_or_broken_no_secret_is_shown(long seed) {
    PlantedSecrets planted = new PlantedSecrets(seed);
    for (int i = 0; i < CASES; i++) {
      String body = planted.object(2);
      String cut = planted.cut(body);
      String broken = planted.broken(planted.object(0).replace("\"pair\"", "\"none\""));

      assertHidden(cut, Redaction.body(cut, null));
      if (!broken.contains("\"value\"")) {
        assertHidden(broken, Redaction.body(broken, null));
      }
    }
  }

  @ParameterizedTest
  @Seeds({1, 2, 3, 4, 5})
  void in_queries_and_forms_no_secret_is_shown(long seed) {
    PlantedSecrets planted = new PlantedSecrets(seed);
    for (int i = 0; i < CASES; i++) {
      String form = planted.form();
      String cut = planted.cut(form);

      assertHidden(form, Redaction.query(form));
      assertHidden(form, Redaction.body(form, "application/x-www-form-urlencoded"));
      assertHidden(form, Redaction.body(form, null));
      assertHidden(cut, Redaction.body(cut, null));
    }
  }

  @ParameterizedTest
  @Seeds({1, 2, 3, 4, 5})
  void in_texts_and_headers_no_secret_is_shown(long seed) {
    PlantedSecrets planted = new PlantedSecrets(seed);
    for (int i = 0; i < CASES; i++) {
      String request = planted.canonicalRequest();
      String multipart = planted.multipart();
      String cut = planted.cut(multipart);
      String xml = planted.xml();
      String name = planted.secretName();

      assertHidden(request, Redaction.text(request));
      assertHidden(multipart, Redaction.body(multipart, "multipart/form-data; boundary=b"));
      assertHidden(cut, Redaction.body(cut, null));
      assertHidden(xml, Redaction.body(xml, "application/xml"));
      assertHidden(name, Redaction.header(name, List.of(PlantedSecrets.MARK, PlantedSecrets.MARK)));
      assertHidden(request, Redaction.header("Referer", List.of("http://h/?" + planted.form())));
    }
  }

  /** The mark may also be written with escapes, and a cut may leave a part of it. */
  private static void assertHidden(String given, String shown) {
    assertThat(TextRedaction.decoded(shown))
        .as("%s\nis shown as\n%s", given, shown)
        .doesNotContain(PlantedSecrets.MARK);
  }
}
