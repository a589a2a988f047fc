package disclosuredesk.rectification.web;

import disclosuredesk.requests.VersionedForm;

/** A form on a rectification. */
abstract class RectificationForm extends VersionedForm {}
