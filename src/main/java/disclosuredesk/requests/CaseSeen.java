package disclosuredesk.requests;

import disclosuredesk.agencies.Officer;
import disclosuredesk.shared.RequestId;

/** An officer was handed papers of a case elsewhere than on its page; told to listeners. No entry of the ledger, which tells what was done and not who looked. */
public record CaseSeen(RequestId request, Officer by) {}
