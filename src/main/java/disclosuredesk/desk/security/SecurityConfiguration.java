package disclosuredesk.desk.security;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.Directory;
import disclosuredesk.agencies.Identities;
import disclosuredesk.agencies.KeptPasswords;
import disclosuredesk.agencies.OfficerProof;
import disclosuredesk.agencies.PasswordHashes;
import disclosuredesk.agencies.SignInAttempts;
import jakarta.servlet.DispatcherType;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Everything needs a signed-in officer but signing in itself; no page runs inline script or loads from elsewhere. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** What a page of ours never asks a browser for. */
    private static final String DEVICES =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), display-capture=()";

    @Bean
    PasswordEncoder passwordEncoder(
            Environment environment, @Value("${disclosuredesk.passwords.cheap:false}") boolean cheap) {
        if (cheap && environment.acceptsProfiles(Profiles.of("prod"))) {
            throw new IllegalStateException("disclosuredesk.passwords.cheap is for tests only");
        }
        return cheap ? PasswordHashes.cheap() : PasswordHashes.strong();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    @ConditionalOnWebApplication
    static class Web {

        @Bean
        AuthenticationProvider officersByPasswordOrDirectory(
                JdbcClient jdbc,
                Agencies agencies,
                SignInAttempts attempts,
                OfficerProof proof,
                KeptPasswords keptPasswords,
                PasswordEncoder passwords,
                Directory directory,
                Identities identities) {
            var byPassword = new OfficersByPassword(
                    new SignedInOfficers(jdbc, agencies, attempts, proof, keptPasswords), passwords);
            return new OfficersByDirectory(byPassword, directory, identities, agencies, attempts, proof);
        }

        /** Under another name than its own it answers nobody: a link it writes then would lead elsewhere. */
        @Bean
        HttpFirewall firewall(@Value("${disclosuredesk.web.hosts}") Set<String> hosts) {
            var firewall = new StrictHttpFirewall();
            if (!hosts.isEmpty()) {
                firewall.setAllowedHostnames(host -> hosts.stream().anyMatch(host::equalsIgnoreCase));
            }
            return firewall;
        }

        @Bean
        SecurityFilterChain pages(
                HttpSecurity http,
                EnteringSessions enteringSessions,
                CurrentOfficerFilter currentOfficer,
                AnonymousLimit anonymousLimit,
                SingleSignOn singleSignOn,
                PasskeySignIn passkeySignIn,
                @Value("${server.servlet.session.cookie.secure:false}") boolean secure)
                throws Exception {
            singleSignOn.configure(http);
            var forms = new FormTokens(secure);
            passkeySignIn.configure(http, enteringSessions, forms);
            return http.authorizeHttpRequests(
                            requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                    .permitAll()
                                    .requestMatchers(
                                            "/sign-in",
                                            PasskeySignIn.OPTIONS,
                                            "/set-up",
                                            "/activation",
                                            "/error",
                                            "/webjars/**",
                                            "/desk*.css",
                                            "/desk*.js",
                                            "/favicon.svg",
                                            "/actuator/health")
                                    .permitAll()
                                    .anyRequest()
                                    .authenticated())
                    .csrf(tokens -> tokens.csrfTokenRepository(forms))
                    .formLogin(form -> form.loginPage("/sign-in")
                            .usernameParameter("login")
                            .failureHandler(new SignInRefusals())
                            .successHandler(enteringSessions))
                    .logout(out -> out.logoutUrl("/sign-out")
                            .addLogoutHandler(enteringSessions)
                            .addLogoutHandler(new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(
                                    ClearSiteDataHeaderWriter.Directive.CACHE,
                                    ClearSiteDataHeaderWriter.Directive.STORAGE)))
                            .logoutSuccessUrl("/sign-in?out"))
                    .exceptionHandling(failures -> failures.authenticationEntryPoint(new SignInFirst())
                            .accessDeniedHandler(new ExpiredFormHandler()))
                    .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                            .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                            .permissionsPolicyHeader(policy -> policy.policy(DEVICES))
                            .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                            .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                    .addFilterAfter(anonymousLimit, SecurityContextHolderFilter.class)
                    .addFilterBefore(currentOfficer, AuthorizationFilter.class)
                    .build();
        }
    }
}
