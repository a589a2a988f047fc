package disclosuredesk.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What authenticators know the desk by hangs on no order of names. */
class PasskeySiteTests {

    private static final List<String> NONE = List.of();

    @Test
    void theOrderOfNamesChangesNoHost() {
        for (List<String> hosts : List.of(
                List.of("desk.gov.cn", "in.desk.gov.cn", "localhost", "10.0.0.1"),
                List.of("10.0.0.1", "localhost", "in.desk.gov.cn", "desk.gov.cn"))) {
            PasskeySite site = new PasskeySite("", NONE, hosts);
            assertThat(site.id()).isEqualTo("desk.gov.cn");
            assertThat(site.origins()).containsExactlyInAnyOrder("https://desk.gov.cn", "https://in.desk.gov.cn");
        }
        for (List<String> origins : List.of(
                List.of("https://desk.gov.cn:8443", "https://a.desk.gov.cn"),
                List.of("https://a.desk.gov.cn", "https://desk.gov.cn:8443"))) {
            assertThat(new PasskeySite("", origins, NONE).id()).isEqualTo("desk.gov.cn");
        }
    }

    @Test
    void ofTwoNamesBesideEachOtherNeitherIsChosen() {
        List<String> two = List.of("desk.gov.cn", "office.gov.cn");
        assertThat(new PasskeySite("", NONE, two).isOffered()).isFalse();
        assertThat(new PasskeySite("", NONE, two).origins()).isEmpty();
        assertThat(new PasskeySite("city.gov.cn", NONE, List.of("a.city.gov.cn", "b.city.gov.cn")).id())
                .isEqualTo("city.gov.cn");
    }

    @Test
    void aHostThatIsNotAboveAllAddressesIsNone() {
        assertThat(new PasskeySite("other.gov.cn", NONE, List.of("desk.gov.cn")).isOffered())
                .isFalse();
        assertThat(new PasskeySite("sk.gov.cn", NONE, List.of("desk.gov.cn")).isOffered())
                .isFalse();
        assertThat(new PasskeySite("desk.gov.cn", NONE, NONE).isOffered()).isFalse();
        assertThat(new PasskeySite("", List.of("http://desk.gov.cn"), NONE).isOffered())
                .isFalse();
        assertThat(new PasskeySite("", List.of("https://10.0.0.1"), NONE).isOffered())
                .isFalse();
        assertThat(new PasskeySite("", NONE, NONE).isOffered()).isFalse();
    }

    @Test
    void aDeskOnOnesOwnMachineHasThem() {
        assertThat(new PasskeySite("", List.of("http://localhost:8080"), NONE).id())
                .isEqualTo("localhost");
    }
}
