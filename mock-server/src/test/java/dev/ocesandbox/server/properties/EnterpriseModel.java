// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.properties;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the vendor's pages say of money in enterprises, in whole cents, without anything of the
 * server (api-oce/ep_00016 to ep_00019).
 */
final class EnterpriseModel {

  /** The name of the cash account; credit lines are named after their expiry. */
  static final String CASH = "cash";

  /** The credit line that does not expire; it sorts after all others. */
  static final String FOREVER = "~";

  /** A credit line: its size, the unused part, and whether it has expired. */
  static final class Line {
    long size;
    long left;
    boolean over;
  }

  /** An account, and what it has of its master by cash and credit line. */
  static final class Account {
    long cash;
    long overInvoiced;
    @Nullable String master;
    boolean custody;
    boolean takesCredit = true;
    final TreeMap<String, Line> lines = new TreeMap<>();
    final Map<String, Long> allocated = new TreeMap<>();
    final Map<String, Long> reclaimed = new TreeMap<>();

    long spare() {
      return Math.max(0, cash - overInvoiced);
    }

    long rest(String line) {
      return allocated.getOrDefault(line, 0L) - reclaimed.getOrDefault(line, 0L);
    }

    Line line(String expiry) {
      return lines.computeIfAbsent(expiry, e -> new Line());
    }

    long left(String expiry) {
      return lines.containsKey(expiry) ? line(expiry).left : 0;
    }

    long credit() {
      return lines.values().stream().mapToLong(line -> line.left).sum();
    }

    /** What its master can take back. */
    long reclaimable(String line) {
      return Math.min(line.equals(CASH) ? spare() : left(line), rest(line));
    }

    boolean hasOwnCredit() {
      return lines.entrySet().stream()
          .anyMatch(e -> !e.getValue().over && e.getValue().size > rest(e.getKey()));
    }
  }

  /** A transfer or reclaim that a master asks for; an empty number is one of its own. */
  record Move(String master, String member, String line, long cents, String transId) {}

  final Map<String, Account> accounts = new TreeMap<>();
  private final Set<String> transactions = new HashSet<>();
  private String now = "";

  EnterpriseModel(Map<String, String> masters) {
    masters.forEach(
        (name, master) -> {
          Account account = new Account();
          account.master = master.isEmpty() ? null : master;
          accounts.put(name, account);
        });
  }

  Account account(String name) {
    return Objects.requireNonNull(accounts.get(name));
  }

  /** Returns the codes with which an allocation may be refused; does it if there are none. */
  Set<String> allocate(Move move) {
    Account master = account(move.master());
    Account member = account(move.member());
    Set<String> codes = refusals(move, member);
    if (move.line().equals(CASH)) {
      note(codes, move.cents() > master.spare(), "CBC.99005003");
    } else {
      note(codes, member.hasOwnCredit(), "CBC.99000043");
      note(codes, move.cents() > master.left(move.line()), "CBC.99005003");
    }
    if (codes.isEmpty()) {
      used(move);
      give(master, member, move.line(), move.cents());
      member.allocated.merge(move.line(), move.cents(), Long::sum);
    }
    return codes;
  }

  /** Returns the codes with which a reclaim may be refused; does it if there are none. */
  Set<String> reclaim(Move move) {
    Account member = account(move.member());
    Set<String> codes = refusals(move, member);
    note(codes, move.cents() > member.reclaimable(move.line()), "CBC.99005003");
    if (codes.isEmpty()) {
      used(move);
      give(member, account(move.master()), move.line(), move.cents());
      member.reclaimed.merge(move.line(), move.cents(), Long::sum);
    }
    return codes;
  }

  private Set<String> refusals(Move move, Account member) {
    Set<String> codes = new HashSet<>();
    note(codes, !move.master().equals(member.master), "CBC.99000043");
    note(codes, transactions.contains(move.master() + " " + move.transId()), "CBC.99007009");
    boolean credit = !move.line().equals(CASH);
    note(codes, member.custody || (credit && !member.takesCredit), "CBC.99007004");
    boolean past = !move.line().equals(FOREVER) && move.line().compareTo(now) <= 0;
    note(codes, credit && past, "CBC.99007181");
    return codes;
  }

  private static void note(Set<String> codes, boolean fails, String code) {
    if (fails) {
      codes.add(code);
    }
  }

  private void used(Move move) {
    if (!move.transId().isEmpty()) {
      transactions.add(move.master() + " " + move.transId());
    }
  }

  private static void give(Account from, Account to, String line, long cents) {
    if (line.equals(CASH)) {
      from.cash -= cents;
      to.cash += cents;
      return;
    }
    from.line(line).size -= cents;
    from.line(line).left -= cents;
    to.line(line).size += cents;
    to.line(line).left += cents;
  }

  /** Sends back what a member can still return; the rest is no longer the master's to take. */
  void unbind(Account member) {
    String master = member.master;
    for (String line : Set.copyOf(member.allocated.keySet())) {
      if (master != null) {
        give(member, account(master), line, member.reclaimable(line));
      }
    }
    member.allocated.clear();
    member.reclaimed.clear();
  }

  /** Pays from cash, then from the credit line that expires soonest; false if it is too much. */
  boolean pay(Account payer, long cents) {
    if (payer.cash + payer.credit() < cents) {
      return false;
    }
    long open = cents - Math.min(payer.cash, cents);
    payer.cash -= cents - open;
    for (Line line : payer.lines.values()) {
      long part = Math.min(line.left, open);
      line.left -= part;
      open -= part;
    }
    return true;
  }

  /** Sets the size of a credit line; false if more than that is used. */
  boolean grant(Account account, String expiry, long cents) {
    Line line = account.line(expiry);
    long used = line.size - line.left;
    if (cents < used) {
      return false;
    }
    line.size = cents;
    line.left = cents - used;
    return true;
  }

  /** Lets credit lines expire: their unused part is withdrawn. */
  void settle(String time) {
    now = time;
    for (Account account : accounts.values()) {
      account
          .lines
          .headMap(time, true)
          .values()
          .forEach(
              line -> {
                line.over = true;
                line.size -= line.left;
                line.left = 0;
              });
    }
  }
}
