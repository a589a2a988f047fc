package disclosuredesk.testing;

/** Places one world's agency beneath another's, as the last step of {@code agencies.DecidingOrgans} does, whose story is told elsewhere. */
public final class StandsBeneath {

    private StandsBeneath() {}

    public static void place(World beneath, World above) {
        beneath.jdbc
                .sql("update agency set superior_id = :superior where id = :id")
                .param("superior", above.agency)
                .param("id", beneath.agency)
                .update();
    }
}
