package disclosuredesk.registration;

import disclosuredesk.securityaudit.SecurityEvent;

/**
 * Drafts of registrations nobody went on with were deleted, with the mails and files they came with.
 *
 * @param drafts how many
 */
public record DraftsForgotten(int drafts) implements SecurityEvent {}
