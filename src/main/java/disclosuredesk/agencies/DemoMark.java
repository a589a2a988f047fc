package disclosuredesk.agencies;

/** Knows whether agencies, officers and cases are made up: then one may sign in as any of them. */
public interface DemoMark {

    /** Whether the database is marked as one of made-up cases; without a mark it is not. */
    boolean isDemo();
}
