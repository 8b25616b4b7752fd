using AnTin.Bench;

const int Rehearsed = 100_000;
const int Revoked = 1_000_000;
var bounds = new Bounds();
switch (args)
{
    case ["bounds"]:
        await OverHttpAsync(OcspBench.RunAsync);
        await OverHttpAsync(TimeStampBench.RunAsync);
        await OverHttpAsync(SlowBench.RunAsync);
        await TokenBench.RunAsync(bounds);
        await IssuanceBench.RunAsync(bounds);
        await CrlBench.RunAsync(bounds, Revoked);
        bounds.PrintAll();
        break;
    case ["crl"]:
        await CrlBench.RunAsync(bounds, Revoked);
        break;
    case ["crl", var count]:
        await CrlBench.RunAsync(bounds, int.Parse(count, null));
        break;
    case ["crl-child", var directory, var what, var hours]:
        return await CrlBench.ChildAsync(directory, what, hours);
    case ["issuance"]:
        await IssuanceBench.RunAsync(bounds);
        break;
    case ["ocsp"]:
        await OverHttpAsync(OcspBench.RunAsync);
        break;
    case ["revocation"]:
        return await RevocationBench.RunAsync(Rehearsed);
    case ["revocation", var count]:
        return await RevocationBench.RunAsync(int.Parse(count, null));
    case ["slow"]:
        await OverHttpAsync(SlowBench.RunAsync);
        break;
    case ["token"]:
        await TokenBench.RunAsync(bounds);
        break;
    case ["tsa"]:
        await OverHttpAsync(TimeStampBench.RunAsync);
        break;
    default:
        Console.WriteLine(
            "dotnet run -c Release --project bench/AnTin.Bench -- bounds|crl [COUNT]|issuance|ocsp|revocation [COUNT]|slow|token|tsa"
        );
        return 2;
}

return bounds.AllMet ? 0 : 1;

Task OverHttpAsync(Func<Bounds, Task> bench) => Wrk.IsHere ? bench(bounds) : Task.CompletedTask;
