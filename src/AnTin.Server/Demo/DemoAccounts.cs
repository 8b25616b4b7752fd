using AnTin.Registration;
using AnTin.Registration.Accounts;
using AnTin.Registration.Catalogue;
using AnTin.Registration.Organisations;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Server.Demo;

/// <summary>Plants the organisations and opens the accounts: officers of every role, and one account for most organisations.</summary>
internal sealed class DemoAccounts(IServiceProvider services, DemoClock clock)
{
    /// <summary>The school of the stories has no account yet: registering it is the first thing a visitor may try.</summary>
    public const string Unregistered = "thpt1";

    public async Task<IReadOnlyDictionary<string, Organisation>> OpenAsync(CancellationToken ct)
    {
        var planted = await PlantAsync(ct);
        foreach (var officer in DemoOfficer.All)
        {
            await services
                .GetRequiredService<OpenOfficerAccount>()
                .HandleAsync(
                    new OpenOfficerAccount.Command(
                        null,
                        officer.Name,
                        officer.Mailbox,
                        officer.Roles,
                        DemoSecrets.Password
                    ),
                    ct
                );
        }

        await OwnersAsync(planted, ct);
        services.GetRequiredService<CatalogueReader>().Forget();
        return planted;
    }

    private async Task<Dictionary<string, Organisation>> PlantAsync(CancellationToken ct)
    {
        var plant = services.GetRequiredService<CreateOrganisation>();
        var planted = new Dictionary<string, Organisation>(StringComparer.Ordinal);
        foreach (var one in DemoOrganisation.All)
        {
            var made = await plant.HandleAsync(
                new CreateOrganisation.Command(
                    null,
                    one.Parent is null ? null : planted[one.Parent].Id,
                    one.Name,
                    one.Bloc,
                    one.Sector,
                    Code: one.Code,
                    Province: DemoProvince.Code,
                    ValidFrom: new DateOnly(2025, 7, 1)
                ),
                ct
            );
            planted[one.Key] = made.Must();
        }

        return planted;
    }

    private async Task OwnersAsync(
        IReadOnlyDictionary<string, Organisation> planted,
        CancellationToken ct
    )
    {
        // One hash for all: it is one password, and making it slowly forty times would only cost time.
        var hash = services.GetRequiredService<Passwords>().Hash(DemoSecrets.Password);
        await using var db = await services
            .GetRequiredService<IDbContextFactory<RegistrationDb>>()
            .CreateDbContextAsync(ct);
        var now = clock.GetUtcNow();
        foreach (var (one, place) in DemoOrganisation.All.Select((one, place) => (one, place)))
        {
            if (one.Key == Unregistered)
            {
                continue;
            }

            var person = InventedPeople.Person(9_000 + place);
            db.Accounts.Add(
                new Account
                {
                    Id = Guid.CreateVersion7(now),
                    OrganisationId = planted[one.Key].Id,
                    FullName = person.Name,
                    Phone = "84" + person.Phone[1..],
                    Mailbox = one.AccountMailbox,
                    PasswordHash = hash,
                    Roles = AccountRoles.Owner,
                    State = AccountState.Active,
                    SecurityStamp = Convert.ToHexStringLower(
                        System.Security.Cryptography.RandomNumberGenerator.GetBytes(16)
                    ),
                    CreatedAt = now,
                    ConfirmedAt = now,
                }
            );
        }

        await db.SaveChangesAsync(ct);
    }
}
