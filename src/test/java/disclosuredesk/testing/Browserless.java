package disclosuredesk.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import disclosuredesk.agencies.Officer;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An officer at the pages, without a browser: signs in once, then gets and posts. */
public final class Browserless {

    private final MockMvcTester mvc;
    private final MockHttpSession session;

    private Browserless(MockMvcTester mvc, MockHttpSession session) {
        this.mvc = mvc;
        this.session = session;
    }

    public static Browserless signedIn(MockMvc mvc, Officer officer) {
        try {
            var session = (MockHttpSession) mvc.perform(formLogin("/sign-in")
                            .userParameter("login")
                            .user(officer.login())
                            .password(World.PASSWORD))
                    .andReturn()
                    .getRequest()
                    .getSession();
            return new Browserless(MockMvcTester.create(mvc), session);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** In a browser that is signed in already. */
    public static Browserless in(MockMvc mvc, MockHttpSession session) {
        return new Browserless(MockMvcTester.create(mvc), session);
    }

    public MvcTestResult opens(String path) {
        return mvc.perform(get(path).session(session));
    }

    /** Sends a form; the values are name, value, name, value … */
    public MvcTestResult sends(String path, String... values) {
        var form = post(path).session(session).with(csrf());
        for (int i = 0; i < values.length; i += 2) {
            form.param(values[i], values[i + 1]);
        }
        return mvc.perform(form);
    }

    /** Sends a form whose session has ended, so that its token is worth nothing. */
    public MvcTestResult sendsWithoutToken(String path, String... values) {
        var form = post(path).session(session);
        for (int i = 0; i < values.length; i += 2) {
            form.param(values[i], values[i + 1]);
        }
        return mvc.perform(form);
    }
}
