// SPDX-License-Identifier: Apache-2.0
package dev.ocesandbox.server.collections;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import kotlinx.collections.immutable.ExtensionsKt;
import kotlinx.collections.immutable.PersistentMap;
import org.jspecify.annotations.Nullable;

/**
 * An immutable hash map. A changed copy shares all but a few nodes with its original, so it costs
 * little, and both can be used by any number of threads.
 *
 * <p>The order of the entries depends on the hash codes of the keys and has no meaning.
 *
 * @param <K> type of the keys
 * @param <V> type of the values
 */
public final class SharedMap<K, V> extends AbstractMap<K, V> {

  private static final SharedMap<?, ?> EMPTY =
      new SharedMap<>(ExtensionsKt.<Object, Object>persistentHashMapOf());

  private final PersistentMap<K, V> entries;

  private SharedMap(PersistentMap<K, V> entries) {
    this.entries = entries;
  }

  /** Returns the map without entries. */
  @SuppressWarnings("unchecked") // It has no entries of any type.
  public static <K, V> SharedMap<K, V> empty() {
    return (SharedMap<K, V>) EMPTY;
  }

  /** Returns this map with an entry added, or with the value of a key replaced. */
  public SharedMap<K, V> plus(K key, V value) {
    return with(entries.put(key, value));
  }

  /** Returns this map with the entries of another one added; they replace those of equal keys. */
  public SharedMap<K, V> plusAll(Map<? extends K, ? extends V> others) {
    return others.isEmpty() ? this : with(entries.putAll(others));
  }

  /** Returns this map without the entry of a key. */
  public SharedMap<K, V> minus(K key) {
    return with(entries.remove(key));
  }

  private SharedMap<K, V> with(PersistentMap<K, V> changed) {
    return changed == entries ? this : new SharedMap<>(changed);
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    return entries.get(key);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return entries.containsKey(key);
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public Set<Map.Entry<K, V>> entrySet() {
    return entries.entrySet();
  }

  @Override
  public void forEach(BiConsumer<? super K, ? super V> action) {
    for (Map.Entry<K, V> entry : entries.entrySet()) {
      action.accept(entry.getKey(), entry.getValue());
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SharedMap<?, ?> map ? entries.equals(map.entries) : super.equals(other);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }
}
