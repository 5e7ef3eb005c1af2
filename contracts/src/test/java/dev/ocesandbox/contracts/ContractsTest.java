// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ocesandbox.contracts.build.FidelityPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The contracts as a whole: complete, unambiguous, honestly labelled. */
class ContractsTest {

  private final Contracts contracts = Contracts.load();

  @Test
  void all_140_operations_of_the_vendor_are_there() {
    assertThat(contracts.operations())
        .filteredOn(o -> o.family() == ErrorFamily.CBC || o.family() == ErrorFamily.OSM)
        .hasSize(140);
  }

  @Test
  void no_two_operations_share_method_and_path() {
    List<String> routes =
        contracts.operations().stream().map(o -> o.method() + " " + shape(o)).toList();

    assertThat(routes).doesNotHaveDuplicates();
  }

  private static String shape(Operation operation) {
    return operation.path().text().replaceAll("\\{[^}]*}", "{}");
  }

  @Test
  void every_listed_error_code_of_an_operation_is_in_the_catalogue() {
    Set<String> codes = new HashSet<>();
    contracts.errors().all().forEach(error -> codes.add(error.code()));

    assertThat(contracts.operations()).allSatisfy(o -> assertThat(codes).containsAll(o.errors()));
  }

  @Test
  void every_refusal_has_an_error_and_nothing_else_has() {
    assertThat(contracts.rules().all())
        .allSatisfy(
            rule -> assertThat(rule.error() != null).isEqualTo(rule.kind().equals("refusal")));
  }

  @Test
  void every_rule_says_it_in_both_languages() {
    assertThat(contracts.rules().all())
        .allSatisfy(
            rule -> {
              assertThat(rule.statement().en()).as(rule.id()).isNotBlank();
              assertThat(rule.statement().zh()).as(rule.id()).matches(".*\\p{IsHan}.*");
            });
  }

  @Test
  void label_a_names_a_page_label_b_a_class_and_label_c_a_repository_path() {
    assertThat(contracts.rules().all())
        .filteredOn(rule -> !rule.room().equals("control"))
        .allSatisfy(rule -> assertLabel(rule.evidence(), rule.source(), rule.id()));
    assertThat(contracts.errors().all())
        .allSatisfy(error -> assertLabel(error.evidence(), error.source(), error.code()));
    assertThat(contracts.operations())
        .filteredOn(operation -> operation.family() != ErrorFamily.CONTROL)
        .allSatisfy(o -> assertLabel(o.evidence(), String.join(" ", o.sources()), o.id()));
  }

  private static void assertLabel(Evidence label, String source, String of) {
    String form =
        switch (label) {
          case A -> "https://.*";
          case B -> "(?s).*(com\\.huaweicloud\\.sdk\\.|https://).*";
          case C -> "[\\w.-]+/[\\w.-]+:.*";
          case D -> "(?s).*";
        };
    assertThat(source).as(of).matches(form);
  }

  @ParameterizedTest
  @EnumSource
  void the_rules_of_a_family_are_in_the_catalogue(ErrorFamily family) {
    assertThat(List.of(family.bodyRule(), family.fieldRule()))
        .allSatisfy(id -> assertThat(contracts.rules().find(id).error()).isNotNull());
  }

  @Test
  void every_gap_is_an_operation_of_iam() {
    assertThat(contracts.gaps())
        .isNotEmpty()
        .allSatisfy(
            gap -> {
              Operation operation = contracts.operation(gap.operation());
              assertThat(operation.family()).as(gap.operation()).isEqualTo(ErrorFamily.IAM);
            });
  }

  @Test
  void every_built_operation_has_a_check_that_compiles() {
    assertThat(contracts.operations())
        .filteredOn(operation -> contracts.gap(operation.id()).isEmpty())
        .allSatisfy(operation -> assertThat(contracts.check(operation.id())).isNotNull());
  }

  @Test
  void operations_that_create_something_name_the_field_with_its_id() {
    assertThat(contracts.operations())
        .filteredOn(operation -> !operation.creates().isEmpty())
        .extracting(operation -> operation.id() + " " + operation.creates())
        .containsExactlyInAnyOrder(
            "CreateWorld id",
            "ImportWorld id",
            "TakeSnapshot snapshot_id",
            "PlanFault fault_id",
            "AddStub stub_id",
            "UploadAccessory accessory_id",
            "UploadJsonAccessories accessory_id",
            "CreateCases incident_id",
            "IssueCoupon coupon_id",
            "IssueCard card_id",
            "GrantDiscount discount_id",
            "AddUnit party_id",
            "PublishAgreement id",
            "AddSupportSession session_id",
            "AddPayPerUse resource_id",
            "PlaceOrder order_id",
            "PlaceRefundOrder order_id",
            "GiveResource order_id");
  }

  /** An operation whose limit bounds the rows of a file has no list in its answer. */
  private static boolean answersFile(Operation operation) {
    return operation.id().equals("DownloadCases");
  }

  @Test
  void every_list_that_has_pages_says_so() {
    assertThat(contracts.operations())
        .filteredOn(o -> o.family() != ErrorFamily.CONTROL && contracts.gap(o.id()).isEmpty())
        .filteredOn(o -> !answersFile(o))
        .allSatisfy(
            o -> {
              String shapes = shapes(o);
              Operation.Paging paging = o.paging();
              assertThat(paging != null).as(o.id()).isEqualTo(shapes.contains("\"limit\""));
              if (paging != null) {
                assertThat(shapes)
                    .as(o.id())
                    .contains(quoted(paging.limit()), quoted(paging.rows()));
                assertThat(shapes)
                    .as(o.id())
                    .contains(
                        paging.isByMarker() ? quoted(paging.marker()) : quoted(paging.offset()));
                assertThat(shapes)
                    .as(o.id())
                    .contains(
                        paging.isByMarker()
                            ? quoted(paging.next().substring(paging.next().lastIndexOf('/') + 1))
                            : quoted(paging.total()));
              }
            });
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }

  /** The shapes of an operation, without its x- fields, with what they refer to. */
  private String shapes(Operation operation) {
    JsonNode api = contracts.openApi(operation.room());
    ObjectNode own =
        (ObjectNode)
            api.path("paths")
                .path(operation.path().text())
                .path(operation.method().toLowerCase(Locale.ROOT))
                .deepCopy();
    own.remove("x-paging");
    StringBuilder shapes = new StringBuilder(own.toString());
    Matcher reference = Pattern.compile("#/components/schemas/(\\w+)").matcher(own.toString());
    while (reference.find()) {
      shapes.append(api.path("components").path("schemas").path(reference.group(1)));
    }
    return shapes.toString();
  }

  @Test
  void the_fidelity_page_is_up_to_date() throws IOException {
    assertThat(Files.readString(Path.of("../docs/fidelity.md")))
        .as("docs/fidelity.md is stale: copy contracts/target/fidelity.md over it")
        .isEqualTo(FidelityPage.text());
  }
}
