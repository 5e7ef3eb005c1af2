// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.server.files.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of scenario files that are none. */
class ScenarioFileTest {

  private final Path folder;

  private static final String ACME =
      "{\"name\": \"acme\", \"customer_id\": \"00000000000000000000000000000001\","
          + " \"kind\": \"enterprise\"}";

  ScenarioFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private String complaints(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("scenario.json"), text);
    return String.join("\n", ScenarioFile.check(file).stream().map(FileProblem::toString).toList());
  }

  /** A file with one account, and members after it from line 4 on. */
  private String after(String... members) throws IOException {
    return complaints(
        "{\"format\": 2, \"name\": \"s\",\n \"accounts\": [\n"
            + ACME
            + "],\n"
            + String.join("\n", members)
            + "\n}");
  }

  /** A file with the accounts given, one a line from line 3 on. */
  private String accounts(String... accounts) throws IOException {
    return complaints(
        "{\"format\": 2, \"name\": \"s\",\n \"accounts\": [\n"
            + String.join(",\n", accounts)
            + "]}");
  }

  private static String account(String name, int id, String more) {
    return "{\"name\": \"%s\", \"customer_id\": \"%032x\", \"kind\": \"enterprise\"%s}"
        .formatted(name, id, more);
  }

  @Test
  void a_file_in_order_has_no_complaints() throws IOException {
    assertThat(
            after(
                "\"settings\": {\"provisioning\": {\"mode\": \"after\", \"delay\": \"PT5M\"}},",
                "\"arrange\": [{\"at\": \"start-P3D\", \"do\": \"TopUp\",",
                "\"parameters\": {\"account\": \"acme\"}, \"body\": {\"amount\": \"10.00\"}}]"))
        .isEmpty();
  }

  @Test
  void a_guess_that_the_contracts_do_not_have_is_a_complaint_with_its_line() throws IOException {
    assertThat(
            after(
                "\"settings\": {\"guesses\": {",
                "\"accounts.balance.credit-amount\": \"rest\",",
                "\"accounts.balance.credit\": \"total\"}}"))
        .isEqualTo(
            """
            line 5, settings.guesses.accounts.balance.credit-amount: rest is not an alternative; \
            did you mean remaining? There are total, remaining
            line 6, settings.guesses.accounts.balance.credit: is not a rule with alternatives; \
            did you mean accounts.balance.credit-amount?\
            """);
  }

  @Test
  void a_delay_of_settlements_above_a_month_is_a_complaint_with_its_line() throws IOException {
    assertThat(after("\"settings\": {", "\"settlement_delay\": \"P32D\"}"))
        .isEqualTo("line 5, settings.settlement_delay: must be a span of days and time up to P31D");
    assertThat(after("\"settings\": {\"settlement_delay\": \"PT744H\", \"bills\": \"at_once\"}"))
        .isEmpty();
  }

  @Test
  void a_file_that_is_not_there_is_one_complaint_without_a_line() {
    Path file = folder.resolve("none.json");

    assertThat(ScenarioFile.check(file))
        .singleElement()
        .satisfies(complaint -> assertThat(complaint.line()).isZero())
        .asString()
        .startsWith("cannot be read: ");
  }

  @Test
  void a_folder_is_no_file() {
    assertThat(ScenarioFile.check(folder))
        .singleElement()
        .asString()
        .startsWith("cannot be read: ");
  }

  @Test
  void broken_json_is_told_with_line_and_path() throws IOException {
    assertThat(complaints("{\"format\": 2,\n\"accounts\": [\n{\"name\": \"a\",,}]}"))
        .startsWith("line 3, accounts[0]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "7", "\"format\""})
  void what_is_no_object_is_refused_at_line_1(String text) throws IOException {
    assertThat(complaints(text)).isEqualTo("line 1, must be a JSON object");
  }

  @Test
  void what_follows_the_object_is_refused() throws IOException {
    assertThat(complaints("{\"format\": 2, \"name\": \"s\", \"accounts\": [" + ACME + "]}\n {}"))
        .isEqualTo("line 2, must contain nothing after the JSON object");
  }

  @Test
  void a_key_twice_is_refused() throws IOException {
    assertThat(after("\"settings\": {},\n\"settings\": {}"))
        .startsWith("line 5, ")
        .contains("settings")
        .contains("twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "0", "\"1\"", "1.0", "null"})
  void an_unknown_format_is_the_only_complaint(String format) throws IOException {
    assertThat(complaints("{\n\"format\": " + format + ",\n\"nonsense\": true}"))
        .startsWith("line 2, format: ")
        .endsWith(" is not supported; this version reads formats 1 to 2")
        .doesNotContain("nonsense");
  }

  @Test
  void missing_members_are_told() throws IOException {
    assertThat(complaints("{\n\"name\": \"s\"}"))
        .isEqualTo("line 1, accounts: is required\nline 1, format: is required");
  }

  @Test
  void an_unknown_member_is_told_where_it_stands() throws IOException {
    assertThat(after("\"arrange\": [],", "\"colour\": \"blue\""))
        .startsWith("line 5, colour: is not a known field; known: ");
  }

  @Test
  void every_flaw_of_an_account_has_its_own_line() throws IOException {
    assertThat(
            accounts(
                "{\"name\": \"ac me\"",
                "\"customer_id\": \"1\"",
                "\"kind\": \"firm\"",
                "\"custody\": \"yes\"}"))
        .isEqualTo(
            """
            line 3, accounts[0].name: "ac me" must be 1 to 64 letters, digits, - or _
            line 4, accounts[0].customer_id: "1" must be 32 lower-case hex digits
            line 5, accounts[0].kind: "firm" must be one of personal, enterprise
            line 6, accounts[0].custody: must be true or false, but was "yes\"""");
  }

  @Test
  void names_and_customer_ids_are_unique() throws IOException {
    assertThat(accounts(account("a", 1, ""), account("b", 1, ""), account("a", 2, "")))
        .isEqualTo(
            """
            line 4, accounts[1].customer_id: is the same as accounts[0].customer_id
            line 5, accounts[2].name: is the same as accounts[0].name""");
  }

  @Test
  void a_master_is_another_enterprise_that_has_no_master_itself() throws IOException {
    assertThat(
            accounts(
                account("a", 1, ", \"master\": \"z\""),
                account("b", 2, ""),
                account("c", 3, ", \"master\": \"b\""),
                account("d", 4, ", \"master\": \"c\""),
                account("e", 5, ", \"master\": \"e\"")))
        .isEqualTo(
            """
            line 3, accounts[0].master: "z" is not an account in this file
            line 6, accounts[3].master: must be an enterprise that has no master itself
            line 7, accounts[4].master: must be an enterprise that has no master itself""");
  }

  @Test
  void custody_needs_a_master() throws IOException {
    assertThat(accounts(account("a", 1, ", \"custody\": true")))
        .isEqualTo("line 3, accounts[0].custody: requires a master");
  }

  @Test
  void users_have_names_of_their_own() throws IOException {
    assertThat(
            accounts(
                account(
                    "a",
                    1,
                    """
                    , "users": [{"name": "a", "actions": []},
                    {"name": "u", "actions": []},
                    {"name": "u", "actions": []}]""")))
        .isEqualTo(
            """
            line 3, accounts[0].users[0].name: must differ from the account's name
            line 5, accounts[0].users[2].name: is the same as accounts[0].users[1].name""");
  }

  @Test
  void keys_are_unique_also_against_those_that_are_made() throws IOException {
    String keys =
        """
        ,
        "credentials": {"access_key": "AAAAAAAAAAAAAAAAAAAA", "secret_key": "%s",
        "token": "%s", "password": "long-enough"}""";
    String secret = "s".repeat(40);

    assertThat(
            accounts(
                account("a", 1, keys.formatted(secret, "some-token")),
                account("b", 2, keys.formatted(secret, "sandbox-token-c")),
                account("c", 3, "")))
        .isEqualTo(
            """
            line 7, accounts[1].credentials.access_key: is the same as \
            accounts[0].credentials.access_key
            line 9, accounts[2].credentials.token: is the same as accounts[1].credentials.token""");
  }

  @Test
  void an_arrangement_and_a_state_exclude_each_other() throws IOException {
    assertThat(after("\"arrange\": [],", "\"state\": {}"))
        .isEqualTo("line 4, arrange: cannot be combined with a state");
  }

  @Test
  void the_state_comes_last() throws IOException {
    assertThat(after("\"state\": {\"a\": [1]},", "\"settings\": {}"))
        .isEqualTo("line 5, settings: must come before the state");
  }

  @Test
  void at_most_a_hundred_complaints_are_told() throws IOException {
    String flawed = "{\"do\": 1},".repeat(150);

    assertThat(after("\"arrange\": [" + flawed + "{\"do\": \"TopUp\"}]")).hasLineCount(100);
  }

  @Test
  void ready_made_scenarios_are_known_by_name() {
    assertThat(ScenarioFile.named("default")).get().returns("default", ScenarioFile::name);
    assertThat(ScenarioFile.named("empty")).isPresent();
    assertThat(ScenarioFile.named("scenario.schema")).isEmpty();
  }
}
