package disclosuredesk.requests;

import disclosuredesk.shared.RequestId;

/** A request was closed, opened again or archived; published in the transaction that does it, once its row says so. */
public record RequestStageChanged(RequestId request) {}
