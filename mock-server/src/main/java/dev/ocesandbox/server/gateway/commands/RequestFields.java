// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.gateway.commands;

import dev.ocesandbox.contracts.Bilingual;
import dev.ocesandbox.contracts.check.ShownValue;
import dev.ocesandbox.contracts.json.Json;
import dev.ocesandbox.server.money.Money;
import dev.ocesandbox.server.money.Quantity;
import dev.ocesandbox.server.money.Ratio;
import dev.ocesandbox.server.world.Change;
import dev.ocesandbox.server.world.PageRequest;
import dev.ocesandbox.server.world.Refusal;
import dev.ocesandbox.server.world.time.BusinessTime;
import dev.ocesandbox.server.world.time.TimeText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * Reads the fields of an object that its contract has checked: the parameters of a request, its
 * body, or an object inside the body. A field that is null counts as absent, and so does an empty
 * text where an integer or an instant is read.
 *
 * <p>Some mistakes a schema cannot find, such as February 30 or an amount of zero. The first one is
 * noted, reading goes on with a value that makes sense, and {@link #then} refuses the request. Not
 * thread-safe; create one for each request.
 */
public final class RequestFields {

  private static final String INVALID = "control.body-valid";

  /** The reason of a time that cannot be. */
  public static final Bilingual NO_TIME =
      new Bilingual("is not a time that exists, in the years 1 to 9999", "不是存在的时间（公元1年至9999年）");

  private static final Bilingual NOTHING = new Bilingual("", "");
  private static final Bilingual NO_AMOUNT =
      new Bilingual("must be an amount in yuan with at most two decimals", "必须是金额（元），最多两位小数");
  private static final Bilingual NOT_POSITIVE =
      new Bilingual("must be greater than 0.00", "必须大于0.00");
  private static final Bilingual NO_RATIO =
      new Bilingual("is not a ratio of at most four decimals", "不是最多四位小数的折扣率");
  private static final Bilingual NOT_LATER =
      new Bilingual("must be after the world's time, {now}", "必须晚于世界的当前时间{now}");
  private static final int FIRST_PAGE = 10;

  private final JsonNode object;
  private final Instant now;
  private final String list;
  private final int index;
  private final Problem problem;

  /**
   * Creates a reader.
   *
   * @param object the parameters or the body
   * @param now time in the world, from which spans count
   */
  public RequestFields(JsonNode object, Instant now) {
    this(object, now, "", 0, new Problem());
  }

  private RequestFields(JsonNode object, Instant now, String list, int index, Problem problem) {
    this.object = object;
    this.now = now;
    this.list = list;
    this.index = index;
    this.problem = problem;
  }

  /** Returns the place of the object, such as {@code lines[2].}; empty for the whole body. */
  private String path() {
    return list.isEmpty() ? "" : list + "[" + index + "].";
  }

  /** The first mistake, shared by the readers of one request. */
  private static final class Problem {
    private @Nullable Refusal first;
  }

  /**
   * Returns the result of {@code next} if every field read so far made sense; refuses otherwise.
   */
  public <T> Change<T> then(Supplier<Change<T>> next) {
    return problem.first == null ? next.get() : Change.refused(problem.first);
  }

  /** Returns the first mistake. */
  public Optional<Refusal> problem() {
    return Optional.ofNullable(problem.first);
  }

  /** Returns whether a field is present and not null. */
  public boolean has(String name) {
    return object.hasNonNull(name);
  }

  /** Returns a text. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(value(name)).map(JsonNode::asString);
  }

  /** Returns a text, or another one if it is absent. */
  public String text(String name, String otherwise) {
    JsonNode value = value(name);
    return value == null ? otherwise : value.asString();
  }

  /** Returns the texts of an array or of a comma-separated text; none if it is absent. */
  public List<String> texts(String name) {
    JsonNode value = object.path(name);
    return value.isArray()
        ? value.valueStream().map(JsonNode::asString).toList()
        : text(name).map(text -> List.of(text.split(","))).orElse(List.of());
  }

  /**
   * Returns an integer, given as number or text; one beyond the range of int is the largest int.
   */
  public Optional<Integer> integer(String name) {
    return Optional.ofNullable(filled(name)).map(RequestFields::integerOf);
  }

  /** Returns an integer, or another one if it is absent. */
  public int integer(String name, int otherwise) {
    JsonNode value = filled(name);
    return value == null ? otherwise : integerOf(value);
  }

  /**
   * Returns a number that is not negative; zero if it is absent.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public Quantity quantity(String name) {
    JsonNode value = value(name);
    return value == null ? Quantity.ZERO : new Quantity(value.decimalValue());
  }

  /** Returns whether a boolean is true. */
  public boolean flag(String name) {
    return object.path(name).asBoolean(false);
  }

  /** Returns the constant whose name in lower case is the text of a required field. */
  public <E extends Enum<E>> E choice(String name, Class<E> type) {
    return Enum.valueOf(type, text(name, "").toUpperCase(Locale.ROOT));
  }

  /** Returns an instant in UTC, whose form the contract has checked. */
  public Optional<Instant> instant(String name) {
    return Optional.ofNullable(filled(name)).map(value -> Instant.parse(value.asString()));
  }

  /** Returns {@code offset} and {@code limit}, which are 0 and 10 if they are absent. */
  public PageRequest page() {
    return new PageRequest(integer("offset", 0), integer("limit", FIRST_PAGE));
  }

  /** Returns readers of the objects in an array; mistakes in them are noted here too. */
  public List<RequestFields> objects(String name) {
    JsonNode array = object.path(name);
    List<RequestFields> objects = new ArrayList<>(array.size());
    String here = path() + name;
    for (JsonNode item : array) {
      objects.add(new RequestFields(item, now, here, objects.size(), problem));
    }
    return objects;
  }

  /** Returns an amount of yuan, given as text or number; zero if it is absent. */
  public Money amount(String name) {
    JsonNode value = object.path(name);
    Optional<Money> amount =
        value.isNumber() ? Money.of(value.decimalValue()) : Money.parse(value.asString("0"));
    return amount.orElseGet(() -> refused(name, NO_AMOUNT, Money.ZERO));
  }

  /** Returns an amount of yuan above zero. */
  public Money positiveAmount(String name) {
    Money amount = amount(name);
    return amount.isPositive() ? amount : refused(name, NOT_POSITIVE, amount);
  }

  /** Returns a ratio above 0 and up to 1, given as text or number. */
  public Optional<Ratio> ratio(String name) {
    return Optional.ofNullable(value(name))
        .map(Json::plain)
        .map(text -> Ratio.parse(text).orElseGet(() -> refused(name, NO_RATIO, Ratio.ONE)));
  }

  /** Returns an instant, given as such or as a span from now. */
  public Optional<Instant> moment(String name) {
    return text(name)
        .map(
            text -> TimeText.secondOrAfter(text, now).orElseGet(() -> refused(name, NO_TIME, now)));
  }

  /** Returns an instant after now, given as such or as a span from now. */
  public Optional<Instant> future(String name) {
    return moment(name)
        .map(
            moment ->
                moment.isAfter(now)
                    ? moment
                    : refused(name, NOT_LATER.with("now", BusinessTime.wire(now)), moment));
  }

  /** Notes that a field makes no sense and returns what to go on with. */
  public <T> T refused(String name, Bilingual reason, T instead) {
    if (problem.first == null) {
      problem.first = refusal(path() + name, shown(name).followedBy(reason));
    }
    return instead;
  }

  /** Returns the refusal of a field that makes no sense. */
  public static Refusal refusal(String name, Bilingual reason) {
    Map<String, String> arguments = new HashMap<>(reason.as("reason"));
    arguments.put("field", name);
    return new Refusal(INVALID, arguments);
  }

  /** Returns the refusal of a field whose value makes no sense; the reason follows the value. */
  public static Refusal refusal(String name, JsonNode value, Bilingual reason) {
    return refusal(name, shown(name, value).followedBy(reason));
  }

  private static Bilingual shown(String name, JsonNode value) {
    return new Bilingual(ShownValue.in(name, value) + " ", ShownValue.inChinese(name, value));
  }

  private Bilingual shown(String name) {
    JsonNode value = object.at("/" + name.replace('.', '/'));
    return value.isValueNode() && !value.isNull() ? shown(name, value) : NOTHING;
  }

  /** Returns a value that is neither null nor an empty text. */
  private @Nullable JsonNode filled(String name) {
    JsonNode value = value(name);
    return value == null || (value.isString() && value.asString().isEmpty()) ? null : value;
  }

  private @Nullable JsonNode value(String name) {
    JsonNode value = object.get(name);
    // Asked for each field of each line: the class is known sooner than the kind of the node.
    return value instanceof NullNode ? null : value;
  }

  private static int integerOf(JsonNode value) {
    if (value.isNumber()) {
      return value.canConvertToInt() ? value.asInt() : Integer.MAX_VALUE;
    }
    return Integer.parseInt(value.asString());
  }
}
