// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * One combination of what decides whether money may move, with the check items that the pages
 * ep_00016 and ep_00017 and the user guide give for it. Written from the pages, not from the code.
 *
 * @param relation relation of the member; custody for a member in custody
 * @param reseller who the master buys from
 * @param postPaid whether the master pays afterwards
 * @param sameName whether both are verified with the same name
 * @param shares whether the member has granted SHARE-CREDIT-TO-SUB
 * @param overdue whether the member has overdue bills
 */
record TransferCase(
    String relation,
    String reseller,
    boolean postPaid,
    boolean sameName,
    boolean shares,
    boolean overdue) {

  private static final List<Boolean> EITHER = List.of(true, false);
  private static final Set<String> SAME_LEGAL_PERSON = Set.of("same", "branch", "custody");

  static Stream<TransferCase> of(String relation) {
    return Stream.of("none", "agency", "resale")
        .flatMap(
            reseller ->
                EITHER.stream()
                    .flatMap(
                        postPaid ->
                            EITHER.stream()
                                .flatMap(name -> of(relation, reseller, postPaid, name))));
  }

  private static Stream<TransferCase> of(
      String relation, String reseller, boolean postPaid, boolean sameName) {
    return EITHER.stream()
        .flatMap(
            shares ->
                EITHER.stream()
                    .map(
                        overdue ->
                            new TransferCase(
                                relation, reseller, postPaid, sameName, shares, overdue)));
  }

  private boolean custody() {
    return relation.equals("custody");
  }

  ObjectNode master() {
    return TestServer.json().put("reseller", reseller).put("post_paid", postPaid);
  }

  ObjectNode member() {
    ObjectNode change =
        TestServer.json()
            .put("relation", custody() ? "same" : relation)
            .put("custody", custody())
            .put("same_real_name", sameName)
            .put("overdue", overdue);
    var permissions = change.putArray("permissions").add("READ_FINANCE_INFO");
    if (shares) {
      permissions.add("SHARE-CREDIT-TO-SUB");
    }
    return change;
  }

  /** Cash goes to every relation but custody; an agency's customer stays in its legal person. */
  List<String> allocatedCash() {
    List<String> items = new ArrayList<>();
    add(items, custody(), "NO_TRANSFER_FOR_FC_SUBACCOUNT");
    add(
        items,
        reseller.equals("agency") && !SAME_LEGAL_PERSON.contains(relation),
        "ADVANCE_PAY_PRI_SUB_MUST_SAME_LEGAL");
    add(items, reseller.equals("resale"), "PRI_RESALE_BP_SUB_CUST_NOT_TRANS_DEBIT");
    return items;
  }

  List<String> allocatedCredit() {
    List<String> items = new ArrayList<>();
    add(items, custody(), "NO_TRANSFER_FOR_FC_SUBACCOUNT");
    add(items, !postPaid, "TRANS_CREDIT_EXT_PRI_MUST_POSTPAY");
    add(items, !oneName(), "SAME_REAL_NAME_TRANS_CREDIT");
    add(items, !shares || custody(), "NO_SHARE_CREDIT_TO_SUB_PERMISSION");
    add(items, overdue, "SUB_CUSTOMER_OVERDUE_BILL");
    add(items, reseller.equals("resale"), "PRI_RESALE_BP_SUB_CUST_NOT_TRANS_CREDIT");
    return items;
  }

  List<String> reclaimedCash() {
    return custody() ? List.of("NO_RETRIEVE_FOR_FC_SUBACCOUNT") : List.of();
  }

  List<String> reclaimedCredit() {
    List<String> items = new ArrayList<>();
    add(items, custody(), "NO_RETRIEVE_FOR_FC_SUBACCOUNT");
    add(items, !oneName(), "SAME_REAL_NAME_TRANS_CREDIT");
    add(items, !shares || custody(), "NO_SHARE_CREDIT_TO_SUB_PERMISSION");
    return items;
  }

  /** Identical real-name data, or a branch of the same enterprise. */
  private boolean oneName() {
    return relation.equals("branch") || (SAME_LEGAL_PERSON.contains(relation) && sameName);
  }

  private static void add(List<String> items, boolean fails, String item) {
    if (fails) {
      items.add(item);
    }
  }
}
