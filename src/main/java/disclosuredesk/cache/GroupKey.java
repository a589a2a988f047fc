package disclosuredesk.cache;

import java.util.Comparator;

/**
 * What some of the things kept have in common: a record.
 *
 * @param <T> what is kept
 */
public interface GroupKey<T> {

    /** How the members of the group are ordered; no two may be equal in it. */
    Comparator<? super T> order();
}
