package disclosuredesk.cache;

import java.util.Comparator;

/**
 * What is kept and has something in common, in an order of its own.
 *
 * @param hash of the key, which is asked for often
 * @param members never none
 */
record Group<T>(GroupKey<T> key, int hash, OrderedList<T> members) {

    /** By no meaning: any order that tells keys apart finds a group. */
    static final Comparator<Group<?>> BY_KEY = (one, other) -> one.hash != other.hash
            ? Integer.compare(one.hash, other.hash)
            : one.key.equals(other.key) ? 0 : one.key.toString().compareTo(other.key.toString());

    Group(GroupKey<T> key, OrderedList<T> members) {
        this(key, key.hashCode(), members);
    }
}
