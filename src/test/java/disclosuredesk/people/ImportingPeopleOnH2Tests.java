package disclosuredesk.people;

import disclosuredesk.testing.PageTest;

@PageTest
class ImportingPeopleOnH2Tests extends ImportingPeopleStory {}
