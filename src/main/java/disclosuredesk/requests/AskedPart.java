package disclosuredesk.requests;

import org.jspecify.annotations.Nullable;

/**
 * A part of a request for a helping department (协办科室), beside the lead department (主办科室).
 *
 * @param what what it has to search for; never who the applicant is
 * @param workingDays the limit; null: the department's own ({@link HandlingDays})
 */
public record AskedPart(
        long departmentId, String what, @Nullable Integer workingDays) {}
