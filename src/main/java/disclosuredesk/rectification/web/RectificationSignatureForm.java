package disclosuredesk.rectification.web;

/** The signature: nothing is typed. */
class RectificationSignatureForm extends RectificationForm {}
