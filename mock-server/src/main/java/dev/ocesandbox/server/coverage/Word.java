// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.coverage;

import dev.ocesandbox.contracts.Bilingual;

/** The texts of the page. */
enum Word {
  TITLE("OCE Sandbox: coverage", "OCE Sandbox：覆盖率"),
  LEAD(
      "What clients have used of the faked API. Control requests are not counted.",
      "客户端对所模拟接口的使用情况，不含控制接口的请求。"),
  CONSUMERS("Consumers", "调用方"),
  NOBODY("none has called", "暂无调用"),
  COST("Cost", "费用"),
  COST_SENTENCE(
      "On the real cloud these calls would have paid %s worth %s yuan (%s yuan of it by"
          + " coupons and cards), and got %s yuan back: %s yuan net.",
      "在真实云上，这些调用会支付%s，共%s元（其中优惠券和储值卡抵扣%s元），退款%s元，净支出%s元。"),
  COST_LATER(
      "As time passed: %s for %s yuan, pay-per-use for %s yuan, %s yuan refunded. This"
          + " includes resources that the scenario or the control API arranged.",
      "随时间推移产生：%s，共%s元，按需费用%s元，退款%s元；包含场景或控制接口准备的资源。"),
  ORDER("%s order", "%s个订单"),
  ORDERS("%s orders", "%s个订单"),
  GAPS("Never seen", "从未出现"),
  NO_GAPS("Nothing is missing.", "没有遗漏。"),
  PAGES_UNREAD("%s has more than one page, but only the first was read.", "%s有多页，但只读取了第一页。"),
  EDGE_NEVER("%s from %s (%s) to %s (%s) never seen", "%s从%s（%s）到%s（%s）从未出现"),
  OPERATIONS("Operations", "接口"),
  EDGES("Moves between states", "状态迁移"),
  FAULTS("Faults", "故障"),
  GUESSES("Inferred or contradicted rules that were applied", "用到的推断规则或说法不一的规则"),
  GUESSES_LEAD(
      "Nobody has confirmed these on the real cloud, or sources contradict each other. Where"
          + " alternatives are named, tests can be run with them.",
      "以下规则未经真实云验证，或各来源说法不一；列有其他解读的规则可按其他解读重跑测试。"),
  USED("used", "已用"),
  NEVER("never", "从未使用"),
  PARAMETERS("Parameters and fields", "参数和字段"),
  VALUES("Values sent", "发送过的取值"),
  ANSWERS("Values in answers", "响应中的取值"),
  CODES("Error codes", "错误码"),
  PAGES("Pages", "分页"),
  PAGE_COUNTS("%s first pages with more to come, %s later pages", "未完的第一页%s次，后续页%s次"),
  RESULT_SUCCEEDED("succeeded", "成功过"),
  RESULT_REFUSED("only refused", "只被拒绝"),
  RESULT_NEVER("never called", "从未调用"),
  COUNT("times", "次数"),
  BY("by", "来自"),
  ALTERNATIVES("alternatives", "其他解读");

  private final String en;
  private final String zh;

  Word(String en, String zh) {
    this.en = en;
    this.zh = zh;
  }

  Bilingual text() {
    return new Bilingual(en, zh);
  }
}
