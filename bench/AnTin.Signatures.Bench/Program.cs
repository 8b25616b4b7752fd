using AnTin.Signatures.Bench;

return args switch
{
    ["sign"] => await SignBench.RunAsync(),
    ["validate"] => await ValidateBench.RunAsync(),
    ["large"] => await LargeBench.RunAsync(),
    ["many"] => await ManyBench.RunAsync(),
    ["memory"] => await MemoryBench.RunAsync(),
    ["peers"] => await PeersBench.RunAsync(),
    ["xml"] => await XmlBench.RunAsync(),
    ["child", var what, var file] => await MemoryBench.ChildAsync(what, file),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine(
        "dotnet run -c Release --project bench/AnTin.Signatures.Bench -- sign|validate|large|many|memory|peers|xml"
    );
    return 2;
}
