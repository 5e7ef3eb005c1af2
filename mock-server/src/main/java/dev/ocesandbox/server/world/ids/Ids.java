// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.world.ids;

import dev.ocesandbox.server.world.World;
import dev.ocesandbox.server.world.time.BusinessTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/**
 * Draws ids in the vendor's shapes.
 *
 * <p>Order: CS, ten digits of the minute in GMT+8, five letters or digits (CS1906210009V3LZ2 was
 * created 2019-06-20T16:09:52Z: huaweicloud/huaweicloud-sdk-java fixtures). Coupon: CP, twelve
 * digits of the second in UTC, four letters or digits. Inferred: how the random part is made.
 */
public final class Ids {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyMMddHHmm").withZone(BusinessTime.ZONE);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyMMddHHmmss").withZone(ZoneOffset.UTC);

  private static final long FIVE = 36L * 36 * 36 * 36 * 36;
  private static final long FOUR = 36L * 36 * 36 * 36;
  private static final long HUNDRED_MILLION = 100_000_000L;
  private static final long TEN_DIGITS = 10_000_000_000L;

  private Ids() {}

  /** Draws an order id. */
  public static Drawn order(World world, Instant now) {
    return draw(world, "order", n -> "CS" + MINUTE.format(now) + suffix(n, world.seed(), FIVE, 5));
  }

  /** Draws a coupon id. */
  public static Drawn coupon(World world, Instant now) {
    return draw(world, "coupon", n -> "CP" + SECOND.format(now) + suffix(n, world.seed(), FOUR, 4));
  }

  /** Draws the id of the plan a coupon was issued under. */
  public static Drawn plan(World world, Instant now) {
    return draw(world, "plan", n -> "PP" + SECOND.format(now) + suffix(n, ~world.seed(), FOUR, 4));
  }

  /** Draws the id of a stored-value card, such as userSVCId2148682091. */
  public static Drawn card(World world) {
    return draw(
        world,
        "card",
        n -> "userSVCId%010d".formatted(Scramble.within(n, world.seed() + 3, TEN_DIGITS)));
  }

  /** Draws the serial number of an account change, such as AC6780123456733. */
  public static Drawn accountChange(World world) {
    return draw(
        world,
        "account-change",
        n -> "AC678%010d".formatted(Scramble.within(n, world.seed() + 5, TEN_DIGITS)));
  }

  /** Draws the id of a subscription, such as 01154-21800069-0 (seen in the vendor's fixtures). */
  public static Drawn subscription(World world) {
    return draw(
        world,
        "subscription",
        n -> "01154-%08d-0".formatted(Scramble.within(n, world.seed() + 7, HUNDRED_MILLION)));
  }

  /** Draws the id of a resource, a UUID as most cloud services give. */
  public static Drawn resource(World world) {
    return uuid(world, "resource");
  }

  /** Draws 32 hex digits, as discounts have. */
  public static Drawn hex(World world, String kind) {
    return draw(world, kind, n -> Scramble.hex32(n, world.seed() ^ Scramble.hash(kind)));
  }

  /** Draws a UUID, as the rows of a refund have. */
  public static Drawn uuid(World world, String kind) {
    Drawn hex = hex(world, kind);
    String id = hex.id();
    return new Drawn(
        hex.world(),
        String.join(
            "-",
            id.substring(0, 8),
            id.substring(8, 12),
            "4" + id.substring(13, 16),
            "a" + id.substring(17, 20),
            id.substring(20)));
  }

  /**
   * Returns the id of a customer's account: AT and 16 upper-case hex digits, of which the last
   * tells the accounts of one customer apart (seen in a recording).
   */
  public static String account(String customerId, int accountType) {
    HexFormat hex = HexFormat.of().withUpperCase();
    return "AT0010"
        + hex.toHexDigits(Scramble.hash(customerId), 11)
        + hex.toHexDigits(accountType, 1);
  }

  /**
   * Returns the id of a product: OFFI and 18 digits, always the same for the same key (form seen in
   * client code, huaweicloud quotes of 2026).
   */
  public static String product(String key) {
    long digits = Math.floorMod(Scramble.hash(key), 1_000_000_000_000_000_000L);
    return "OFFI%018d".formatted(digits);
  }

  /** Returns the id of the world with a number: w and seven letters or digits; never repeats. */
  public static String world(long number) {
    String scrambled = Scramble.base36(Scramble.within(number, 17, FIVE * 36 * 36), 7);
    return "w" + scrambled.toLowerCase(java.util.Locale.ROOT);
  }

  private interface Form {
    String of(long counter);
  }

  private static Drawn draw(World world, String kind, Form form) {
    long counter = world.counters().getOrDefault(kind, 0L);
    return new Drawn(world.withCounter(kind, counter + 1), form.of(counter));
  }

  /** Past the end of its space a suffix grows by a character and so never repeats. */
  private static String suffix(long counter, long seed, long space, int width) {
    long round = counter / space;
    String scrambled = Scramble.base36(Scramble.within(counter % space, seed, space), width);
    return round == 0 ? scrambled : scrambled + Scramble.base36(round, 1);
  }
}
