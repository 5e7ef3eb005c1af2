// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Download links on a server whose control API is guarded. */
class DownloadLinkControlTest {

  private static final String TOKEN = "X-Auth-Token";
  private static final String ACCOUNT = "sandbox-token-acme";
  private static final String FILES = "/v2/servicerequest/accessorys";

  private final ControlFixture sandbox = ControlFixture.startWithAdminToken("secret");

  private String upload() {
    return sandbox
        .send(
            "POST",
            FILES + "/json-format-content",
            Map.of(TOKEN, ACCOUNT),
            "{\"accessory_name\": \"a.txt\", \"accessory_from\": \"incident\","
                + " \"accessory_data\": \"dGVzdA==\"}")
        .json()
        .path("accessory_id")
        .asString();
  }

  private String link(String host) {
    return sandbox
        .send(
            "GET",
            FILES + "/" + upload() + "/access-url?relation_type=DEFAULT",
            Map.of(TOKEN, ACCOUNT, "Host", host),
            "")
        .json()
        .path("accessory_url")
        .asString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:8080", "osm.example.com", "[::1]:81", "sandbox:8443"})
  void a_link_has_the_host_that_was_asked(String host) {
    assertThat(link(host))
        .startsWith("http://" + host + "/_sandbox/worlds/default/downloads/")
        .matches(".*/[0-9a-f]{74}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a/b", "evil.example.com/x?", "a\"b", "user@host", "a#b", ""})
  void a_host_that_is_no_host_gets_into_no_link(String host) {
    assertThat(link(host)).matches("http://(localhost|user@host)/_sandbox/worlds/default/.*");
  }

  @Test
  void a_link_needs_no_admin_token_and_answers_every_host() {
    String path = URI.create(link("osm.example.com")).getPath();

    Answered answer = sandbox.send("GET", path, Map.of("Host", "osm.example.com"), "");

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("test");
    assertThat(sandbox.send("GET", "/_sandbox/worlds/default/ledger", Map.of(), "").status())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "/", "/x"})
  void what_is_no_link_opens_nothing_else(String more) {
    String path = URI.create(link("osm.example.com")).getPath();
    String wrong = more.equals("/x") ? path.replace("/downloads/", "/downloads/../") : path + more;

    Answered answer = sandbox.send("GET", wrong, Map.of("Host", "osm.example.com"), "");

    assertThat(answer.status()).as(answer.text()).isEqualTo(more.isEmpty() ? 200 : answer.status());
    assertThat(answer.status() == 200).isEqualTo(more.isEmpty());
  }

  @Test
  void a_link_is_only_read() {
    String path = URI.create(link("osm.example.com")).getPath();

    for (String method : new String[] {"POST", "PUT", "DELETE", "PATCH"}) {
      assertThat(sandbox.send(method, path, Map.of(), "".getBytes(UTF_8)).status())
          .as(method)
          .isBetween(400, 499);
    }
    assertThat(sandbox.send("GET", path, Map.of(), "").text()).isEqualTo("test");
  }
}
