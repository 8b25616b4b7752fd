using AnTin.Bench;

return args switch
{
    ["issuance"] => await IssuanceBench.RunAsync(),
    ["ocsp"] => await OcspBench.RunAsync(),
    ["revocation"] => await RevocationBench.RunAsync(100_000),
    ["revocation", var count] => await RevocationBench.RunAsync(int.Parse(count, null)),
    ["token"] => await TokenBench.RunAsync(),
    ["tsa"] => await TimeStampBench.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine(
        "dotnet run -c Release --project bench/AnTin.Bench -- issuance|ocsp|revocation [COUNT]|token|tsa"
    );
    return 2;
}
