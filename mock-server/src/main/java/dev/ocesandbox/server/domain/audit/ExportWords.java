// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.domain.audit;

import dev.ocesandbox.contracts.Bilingual;
import java.util.Map;

/** Words of the export for the vendor's numbers. */
final class ExportWords {

  static final Bilingual PROVIDER = new Bilingual("Huawei Cloud", "华为云");

  private static final Bilingual OTHER = new Bilingual("", "");

  private static final Map<Integer, Bilingual> TYPES =
      Map.of(
          1, new Bilingual("Expenditure-purchase", "消费-新购"),
          2, new Bilingual("Expenditure-renewal", "消费-续订"),
          3, new Bilingual("Expenditure-change", "消费-变更"),
          4, new Bilingual("Refund-unsubscription", "退款-退订"),
          5, new Bilingual("Expenditure-use", "消费-使用"),
          8, new Bilingual("Expenditure-auto-renewal", "消费-自动续订"),
          16, new Bilingual("Adjustment-deduction", "调账-扣费"),
          20, new Bilingual("Refund-change", "退款-变更"),
          24, new Bilingual("Refund-switch to pay-per-use", "退款-包年/包月转按需"));

  private static final Map<String, Bilingual> PERIODS =
      Map.of(
          "19", new Bilingual("Yearly/Monthly-year", "包年/包月-年"),
          "20", new Bilingual("Yearly/Monthly-month", "包年/包月-月"),
          "24", new Bilingual("Yearly/Monthly-day", "包年/包月-天"),
          "5", new Bilingual("Yearly/Monthly-once", "包年/包月-一次性"));

  private static final Bilingual TERM = new Bilingual("Yearly/Monthly", "包年/包月");
  private static final Bilingual USE = new Bilingual("Pay-per-use", "按需");

  private static final Map<Integer, Bilingual> STATUS =
      Map.of(
          1, new Bilingual("Paid", "已支付"),
          2, new Bilingual("Not cleared", "未结清"),
          3, new Bilingual("Not settled", "未结算"));

  private ExportWords() {}

  static Bilingual type(int billType) {
    return TYPES.getOrDefault(billType, OTHER);
  }

  static Bilingual mode(int mode, String periodType) {
    return mode == Row.USE ? USE : PERIODS.getOrDefault(periodType, TERM);
  }

  static Bilingual status(int status) {
    return STATUS.getOrDefault(status, OTHER);
  }
}
