package disclosuredesk.holding;

import disclosuredesk.testing.PageTest;

@PageTest
class DeputyOnH2Tests extends DeputyStory {}
