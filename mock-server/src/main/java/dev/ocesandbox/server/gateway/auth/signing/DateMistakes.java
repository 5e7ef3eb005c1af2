// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.auth.signing;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Possible mistakes in the time of signing: the Date header, local time, a clock read twice. */
final class DateMistakes {

  private static final int GMT_PLUS_8 = 8 * 3600;
  private static final List<Integer> SECONDS_OFF = List.of(-1, 1, -2, 2, GMT_PLUS_8);

  private DateMistakes() {}

  static List<PossibleMistake> of(SignedRequest request) {
    String sent = request.header(SignedRequest.X_SDK_DATE);
    String sentLine = line(sent);
    PossibleMistake.ListBuilder toSign =
        new PossibleMistake.ListBuilder("X-Sdk-Date", sent, SigningInput::withDate);
    PossibleMistake.ListBuilder both =
        new PossibleMistake.ListBuilder(
            "X-Sdk-Date", sent, (a, text) -> a.withDate(text).withHeaderLine(sentLine, line(text)));
    PossibleMistake.ListBuilder header =
        new PossibleMistake.ListBuilder(
            "X-Sdk-Date", sent, (a, text) -> a.withHeaderLine(sentLine, line(text)));
    for (String other : otherDates(request, sent)) {
      toSign.add(
          other,
          "The string to sign must contain X-Sdk-Date exactly as sent; read the clock only once.",
          "待签字符串中的时间必须与 X-Sdk-Date 完全一致，请只取一次系统时间。");
      both.add(
          other,
          "The request was signed for " + other + " but sent with X-Sdk-Date " + sent + '.',
          "签名时间是 " + other + "，而请求头 X-Sdk-Date 是 " + sent + "。");
      header.add(
          other,
          "X-Sdk-Date was signed with another value than the one that was sent.",
          "请求头 X-Sdk-Date 参与签名的值与实际发送的值不同。");
    }
    return Stream.of(toSign, both, header).flatMap(builder -> builder.build().stream()).toList();
  }

  private static Set<String> otherDates(SignedRequest request, String sent) {
    Set<String> dates = new LinkedHashSet<>();
    String date = request.header("date");
    if (!date.isEmpty()) {
      httpDate(date).map(SigningDate::format).ifPresent(dates::add);
      dates.add(date);
    }
    Optional<Instant> signed = SigningDate.parse(sent);
    for (int seconds : SECONDS_OFF) {
      signed.map(at -> SigningDate.format(at.plusSeconds(seconds))).ifPresent(dates::add);
    }
    return dates;
  }

  private static Optional<Instant> httpDate(String date) {
    try {
      return Optional.of(
          ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException notThatForm) {
      return Optional.empty();
    }
  }

  private static String line(String date) {
    return SignedRequest.X_SDK_DATE + ':' + date;
  }
}
