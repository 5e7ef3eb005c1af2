// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.examples;

import com.huaweicloud.sdk.bss.v2.BssClient;
import com.huaweicloud.sdk.bss.v2.model.ListRateOnPeriodDetailRequest;
import com.huaweicloud.sdk.bss.v2.model.ListRateOnPeriodDetailResponse;
import com.huaweicloud.sdk.bss.v2.model.OptionalDiscountRatingResult;
import com.huaweicloud.sdk.bss.v2.model.PeriodProductInfo;
import com.huaweicloud.sdk.bss.v2.model.RateOnPeriodReq;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The monthly price of a server in yuan, and the discount with the best offer. */
record Quote(String spec, BigDecimal listPrice, BigDecimal bestOffer, Optional<String> discountId) {

  // Any project of the customer.
  private static final String PROJECT = "05041fea8a8025662f4ac00927982f3e";

  BigDecimal saved() {
    return listPrice.subtract(bestOffer);
  }

  /** Requests all quotes in one call. Results have the ids of the request. */
  static List<Quote> ofMonth(BssClient bss, List<String> specs) {
    var lines = specs.stream().map(Quote::line).toList();
    var answer =
        bss.listRateOnPeriodDetail(
            new ListRateOnPeriodDetailRequest()
                .withBody(new RateOnPeriodReq().withProjectId(PROJECT).withProductInfos(lines)));
    return specs.stream().map(spec -> of(spec, answer)).toList();
  }

  private static Quote of(String spec, ListRateOnPeriodDetailResponse answer) {
    BigDecimal listPrice =
        answer.getOfficialWebsiteRatingResult().getProductRatingResults().stream()
            .filter(line -> line.getId().equals(spec))
            .map(line -> line.getOfficialWebsiteAmount())
            .findFirst()
            .orElseThrow();
    Optional<OptionalDiscountRatingResult> best =
        answer.getOptionalDiscountRatingResults().stream()
            .filter(offer -> offer.getBestOffer() == 1)
            .findFirst();
    BigDecimal bestOffer =
        best.stream()
            .flatMap(offer -> offer.getProductRatingResults().stream())
            .filter(line -> line.getId().equals(spec))
            .map(line -> line.getAmount())
            .findFirst()
            .orElse(listPrice);
    return new Quote(spec, listPrice, bestOffer, best.map(offer -> offer.getDiscountId()));
  }

  private static PeriodProductInfo line(String spec) {
    return new PeriodProductInfo()
        .withId(spec)
        .withCloudServiceType("hws.service.type.ec2")
        .withResourceType("hws.resource.type.vm")
        .withResourceSpec(spec)
        .withRegion("cn-north-4")
        .withPeriodType(2)
        .withPeriodNum(1)
        .withSubscriptionNum(1);
  }
}
