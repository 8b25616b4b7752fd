using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using AnTin.CentralSigning;
using AnTin.CentralSigning.Activation;
using AnTin.CentralSigning.Bench;
using AnTin.CentralSigning.Contracts;
using AnTin.CentralSigning.Database;
using AnTin.CentralSigning.Sessions;
using AnTin.CentralSigning.Signing;
using AnTin.CentralSigning.Tests.World;
using AnTin.CentralSigning.Transactions;
using AnTin.CentralSigning.Vault;
using AnTin.Keys;
using AnTin.Keys.Software;
using AnTin.Pki.Signing;
using AnTin.Platform.Database;
using AnTin.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

// What a whole transaction costs beside the bare use of the same wrapped key: unwrap, sign, forget. One run, ratios.
const string Pin = "407193";
const int Subscribers = 16;
DatabaseEngine[] engines = Environment.GetEnvironmentVariable("ANTIN_TEST_POSTGRES") is null
    ? [DatabaseEngine.Sqlite]
    : [DatabaseEngine.Sqlite, DatabaseEngine.PostgreSql];
foreach (var engine in engines)
foreach (var iterations in new[] { 1, 100_000 })
{
    await using var database = await TestDatabase.CreateAsync(engine);
    var home = Directory.CreateTempSubdirectory("antin-bench-");
    var settings = new CentralSigningSettings { Directory = home.FullName };
    settings.Pin.Iterations = iterations;
    var services = new ServiceCollection();
    services.AddLogging();
    services.AddSingleton(TimeProvider.System);
    services.AddSingleton<IKeyStore>(
        new SoftwareKeyStore(
            Path.Combine(home.FullName, "keys"),
            new MasterKey(RandomNumberGenerator.GetBytes(32)),
            TimeProvider.System
        )
    );
    services.AddSingleton<ICertificateStatus, AlwaysGood>();
    services.AddCentralSigning(settings, database.Settings);
    await using var provider = services.BuildServiceProvider();
    var databases = provider.GetRequiredService<IDbContextFactory<SigningDb>>();
    await using (var db = await databases.CreateDbContextAsync())
        await db.Database.MigrateAsync();

    var people = await PrepareAsync(provider);
    var bare = await RateAsync(
        "unwrap + sign + forget",
        2000,
        index => BareAsync(provider, people[index % Subscribers])
    );
    await RateAsync(
        string.Create(
            CultureInfo.InvariantCulture,
            $"whole transaction, {engine}, PIN with {iterations} rounds"
        ),
        iterations == 1 ? 800 : 200,
        index => WholeAsync(provider, people[index % Subscribers]),
        bare
    );
    home.Delete(recursive: true);
}

static async Task<IReadOnlyList<Person>> PrepareAsync(IServiceProvider provider)
{
    using var authority = new TestAuthority(TimeProvider.System.GetUtcNow());
    var keys = provider.GetRequiredService<ICentralKeys>();
    var people = new List<Person>();
    for (var i = 0; i < Subscribers; i++)
    {
        var order = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        var owner = new KeyOwner(
            "Lò Văn Ước",
            $"nguoi{i}@hoaban.edu.vn",
            "0900 000 011",
            "SỞ GIÁO DỤC"
        );
        var key = await keys.PrepareAsync(order, owner, CustodyAlgorithms.P256, default);
        var certificate = authority.Issue(
            key.PublicKey,
            owner.PersonName,
            TimeProvider.System.GetUtcNow().AddMinutes(-1)
        );
        await keys.BindAsync(order, certificate, [authority.Certificate], default);
        var subscriber = new Subscriber(Guid.Empty, owner.Mailbox);
        await provider
            .GetRequiredService<SetPin>()
            .SetAsync(subscriber, key.CredentialId, Pin, Pin, default);
        people.Add(new Person(key.CredentialId, subscriber));
    }

    return people;
}

static async Task BareAsync(IServiceProvider provider, Person person)
{
    person.Wrapped ??= await UncoveredAsync(provider, person);
    await provider
        .GetRequiredService<IKeyUse>()
        .SignHashAsync(
            person.Wrapped.Blob,
            person.Wrapped.WrappingKey,
            SignatureAlgorithm.EcdsaSha256,
            RandomNumberGenerator.GetBytes(32),
            default
        );
}

static async Task<WrappedBlob> UncoveredAsync(IServiceProvider provider, Person person)
{
    await using var db = await provider
        .GetRequiredService<IDbContextFactory<SigningDb>>()
        .CreateDbContextAsync();
    var credential = await db
        .Credentials.AsNoTracking()
        .SingleAsync(row => row.Id == person.CredentialId);
    var blob = await provider
        .GetRequiredService<IErasureLayer>()
        .UncoverAsync(credential.Id, credential.KeyBlob!, default);
    return new WrappedBlob(blob!, credential.WrappingKey);
}

static async Task WholeAsync(IServiceProvider provider, Person person)
{
    var hash = RandomNumberGenerator.GetBytes(32);
    await using var db = await provider
        .GetRequiredService<IDbContextFactory<SigningDb>>()
        .CreateDbContextAsync();
    var transaction = provider
        .GetRequiredService<StartTransaction>()
        .Add(db, person.CredentialId, null, "bench", [new TransactionDocument("Học bạ.pdf", hash)]);
    await db.SaveChangesAsync();
    var signed = await provider
        .GetRequiredService<ISignatureActivation>()
        .SignAsync(
            transaction.Id,
            [hash],
            new PinAuthorisation(person.Subscriber, transaction.Digest(), Pin),
            default
        );
    if (!signed.IsOk)
        throw new InvalidOperationException(signed.Refusals[0].Code);
}

static async Task<double> RateAsync(
    string name,
    int count,
    Func<int, Task> act,
    double? bare = null
)
{
    for (var i = 0; i < Subscribers; i++)
        await act(i);
    var times = new double[count];
    var next = -1;
    var watch = Stopwatch.StartNew();
    await Task.WhenAll(
        Enumerable
            .Range(0, Environment.ProcessorCount)
            .Select(_ =>
                Task.Run(async () =>
                {
                    for (int index; (index = Interlocked.Increment(ref next)) < count; )
                    {
                        var began = Stopwatch.GetTimestamp();
                        await act(index);
                        times[index] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
                    }
                })
            )
    );
    var rate = count / watch.Elapsed.TotalSeconds;
    Array.Sort(times);
    var beside = bare is { } other ? $", {rate / other:P1} of the bare key" : "";
    Console.WriteLine(
        $"{name}: {rate:N0}/s, median {times[count / 2]:N2} ms, p99 {times[count * 99 / 100]:N2} ms{beside}"
    );
    return rate;
}
