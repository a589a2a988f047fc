package disclosuredesk.agencies;

/** The key under which the second factors lie in the database. It is kept outside of it, by the room that knows where. */
public interface FactorKey {

    /** 32 bytes, the same on every node and after every start. */
    byte[] bytes();
}
