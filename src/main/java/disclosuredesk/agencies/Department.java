package disclosuredesk.agencies;

import org.jspecify.annotations.Nullable;

/**
 * A department of an agency to which requests are assigned (承办科室).
 *
 * @param handlingDays its own limit for a search and proposal, in working days; null: the agency's
 */
public record Department(
        long id, long agencyId, String name, @Nullable Integer handlingDays) {}
