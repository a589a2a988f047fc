package disclosuredesk.desk.security;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Everything needs a signed-in officer but signing in itself; no page runs inline script or loads from elsewhere. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    @ConditionalOnWebApplication
    static class Web {

        @Bean
        AuthenticationProvider officersByPassword(JdbcClient jdbc, SignInAttempts attempts, PasswordEncoder passwords) {
            var officers = new DaoAuthenticationProvider(new SignedInOfficers(jdbc, attempts));
            officers.setPasswordEncoder(passwords);
            officers.setAlwaysPerformAdditionalChecksOnUser(false); // a locked login learns nothing of the password
            return officers;
        }

        @Bean
        SecurityFilterChain pages(HttpSecurity http, SignInAttempts attempts, CurrentOfficerFilter currentOfficer)
                throws Exception {
            return http.authorizeHttpRequests(
                            requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                    .permitAll()
                                    .requestMatchers(
                                            "/sign-in",
                                            "/set-up",
                                            "/error",
                                            "/webjars/**",
                                            "/desk*.css",
                                            "/desk*.js",
                                            "/favicon.svg",
                                            "/actuator/health")
                                    .permitAll()
                                    .anyRequest()
                                    .authenticated())
                    .csrf(forms -> forms.csrfTokenRepository(new FormTokens()))
                    .formLogin(form -> form.loginPage("/sign-in")
                            .usernameParameter("login")
                            .failureHandler(attempts)
                            .defaultSuccessUrl("/", false))
                    .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                    .exceptionHandling(failures -> failures.authenticationEntryPoint(new SignInFirst())
                            .accessDeniedHandler(new ExpiredFormHandler()))
                    .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                            .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                    .addFilterBefore(currentOfficer, AuthorizationFilter.class)
                    .build();
        }
    }
}
