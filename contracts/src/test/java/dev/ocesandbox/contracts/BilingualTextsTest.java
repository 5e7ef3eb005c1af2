// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ocesandbox.contracts.FindingTexts.FindingText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever reads Chinese is told what English readers are told, with the same values. */
class BilingualTextsTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([\\w.]+)}");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

  private static final Pattern HAN = Pattern.compile("(?s).*\\p{IsHan}.*");

  private static final Contracts CONTRACTS = Contracts.load();

  private record Named(String name, Bilingual text) {}

  private static List<Named> texts() {
    return Stream.of(
            CONTRACTS.rules().all().stream().flatMap(rule -> textsOf(rule).stream()),
            CONTRACTS.findings().all().stream()
                .map(text -> new Named(text.kind() + " " + text.variant(), text.message())),
            CONTRACTS.gaps().stream().map(gap -> new Named(gap.operation(), gap.reason())))
        .flatMap(texts -> texts)
        .toList();
  }

  private static List<Named> textsOf(Rule rule) {
    List<Named> texts = new ArrayList<>();
    texts.add(new Named(rule.id(), rule.statement()));
    if (rule.room().equals("control") && rule.message() != null) {
      texts.add(new Named(rule.id() + " message", rule.message()));
    }
    if (rule.hint() != null) {
      texts.add(new Named(rule.id() + " hint", rule.hint()));
    }
    rule.alternatives()
        .forEach(one -> texts.add(new Named(rule.id() + " " + one.name(), one.statement())));
    if (rule.doubt() != null) {
      texts.add(new Named(rule.id() + " doubt", rule.doubt()));
    }
    return texts;
  }

  @Test
  void a_chinese_text_has_the_placeholders_of_the_english_one() {
    assertThat(texts())
        .hasSizeGreaterThan(500)
        .allSatisfy(
            one ->
                assertThat(placeholders(one.text().zh()))
                    .as(one.name())
                    .isEqualTo(placeholders(one.text().en())));
  }

  @Test
  void a_text_with_english_words_has_chinese_ones() {
    assertThat(texts())
        .filteredOn(one -> WORD.matcher(PLACEHOLDER.matcher(one.text().en()).replaceAll("")).find())
        .hasSizeGreaterThan(500)
        .allSatisfy(one -> assertThat(one.text().zh()).as(one.name()).matches(HAN));
  }

  @Test
  void every_kind_of_finding_has_a_message() {
    List<String> kinds =
        CONTRACTS
            .openApi("control")
            .at("/components/schemas/FindingKind/enum")
            .valueStream()
            .map(JsonNode::asString)
            .toList();

    assertThat(kinds).isNotEmpty();
    assertThat(kinds)
        .allSatisfy(kind -> assertThat(CONTRACTS.findings().of(kind).en()).isNotBlank());
    assertThat(CONTRACTS.findings().all().stream().map(FindingText::kind).distinct())
        .containsExactlyInAnyOrderElementsOf(kinds);
    assertThatThrownBy(() -> CONTRACTS.findings().of("no-such-kind"))
        .hasMessageContaining("no-such-kind");
  }

  @Test
  void a_value_with_braces_is_shown_as_it_is() {
    Bilingual text = new Bilingual("{field}: {reason}", "{field}：{reason}");

    Bilingual filled =
        text.with(Map.of("field", "{reason}{$1}", "reason", "is {field}", "reason.zh", "是{field}"));

    assertThat(filled.en()).isEqualTo("{reason}{$1}: is {field}");
    assertThat(filled.zh()).isEqualTo("{reason}{$1}：是{field}");
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
