package disclosuredesk.agencies;

/** A department of an agency to which requests are assigned (承办科室). */
public record Department(long id, long agencyId, String name) {}
