package disclosuredesk.remedies.web;

import disclosuredesk.requests.VersionedForm;

/** A form on a review or suit. */
abstract class RemedyForm extends VersionedForm {}
