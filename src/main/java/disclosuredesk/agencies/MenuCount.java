package disclosuredesk.agencies;

/**
 * How many things of one kind wait for an officer, told beside an entry of the menu. The module whose things they are counts them, as a bean. Every
 * page asks: what is dear to count is remembered by whoever counts it.
 */
public interface MenuCount {

    /** By which the frame of the pages names it. */
    String name();

    /** As of now; 0 for whom it does not concern. */
    int of(Officer by);
}
