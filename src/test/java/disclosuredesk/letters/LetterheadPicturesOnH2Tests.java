package disclosuredesk.letters;

import disclosuredesk.testing.PageTest;

@PageTest
class LetterheadPicturesOnH2Tests extends LetterheadPicturesStory {}
