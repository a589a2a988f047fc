package disclosuredesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jar says what it is made of, so that a known fault of a library can be looked up (ASVS 15.1.2). */
@Tag("whole")
class SbomTests {

    private static final Path JAR = Path.of("target", "disclosure-desk.jar");
    private static JsonNode bill;
    private static Set<String> libraries;

    @BeforeAll
    static void readTheJar() throws IOException {
        assertThat(Files.exists(JAR)).as("the jar: mvn package makes it").isTrue();
        try (JarFile jar = new JarFile(JAR.toFile());
                InputStream in = jar.getInputStream(jar.getEntry("META-INF/sbom/application.cdx.json"))) {
            bill = JsonMapper.shared().readTree(in);
            libraries = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring("BOOT-INF/lib/".length()))
                    .filter(name -> !name.contains("-starter")
                            && !name.startsWith("spring-boot-jarmode")) // put in by the packaging itself
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void itIsCycloneDx() {
        assertThat(bill.path("bomFormat").asString()).isEqualTo("CycloneDX");
        assertThat(bill.path("metadata").path("component").path("name").asString())
                .isEqualTo("disclosure-desk");
    }

    @Test
    void itNamesEachLibraryOfTheJarAndNoOther() {
        Set<String> named = bill.path("components")
                .valueStream()
                .filter(one ->
                        !one.path("name").asString().contains("-starter")) // only lists of others, not in the jar
                .map(one ->
                        one.path("name").asString() + "-" + one.path("version").asString() + ".jar")
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(libraries).hasSizeGreaterThan(50);
        assertThat(named).isEqualTo(libraries);
    }

    @Test
    void eachHasItsAddressAndItsDigest() {
        bill.path("components").valueStream().forEach(one -> {
            assertThat(one.path("purl").asString()).startsWith("pkg:maven/");
            assertThat(one.path("hashes").valueStream())
                    .as(one.path("name").asString())
                    .anyMatch(hash -> hash.path("alg").asString().equals("SHA-256"));
        });
    }
}
