package disclosuredesk.cli.doctor;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** On a database of its own: other tests leave behind what a doctor would rightly complain about. */
@SpringBootTest(properties = "spring.application.name=doctor-tests")
@ActiveProfiles("test")
class DoctorOnH2Tests extends DoctorStory {}
