package disclosuredesk.status;

import disclosuredesk.testing.PageTest;

@PageTest
class SystemStateOnH2Tests extends SystemStateStory {}
